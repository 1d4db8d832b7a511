import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { indexAgreement } from './index-agreement.ts';
import type { SearchEngine } from './search-engine.ts';

/** An engine in a server of its own, which may be away, come back emptied, or be too old. */
export type RemoteEngine = SearchEngine & {
  /** Tries a search and counts what is held. Throws `EngineRefused`, or anything else when it does not answer in time. */
  look(): Promise<{ entries: number }>;
};

/** The engine answers, but it can never serve: the message says what whoever runs it must change. */
export class EngineRefused extends Error {
  override name = 'EngineRefused';
}

/** It was away when last seen, a moment ago: nothing is sent to it. */
export class EngineAway extends Error {
  override name = 'EngineAway';
}

/** `behind`: it answers, but what it holds may differ from the public entries until the next reconciliation is done. */
export type EngineState = 'ok' | 'away' | 'behind' | 'refused';

export type EngineWatch = {
  /** As it was last seen. Searches go to it while it is `ok`. */
  state(): EngineState;
  /** Looks now; asked while it looks, it gives what that look will. */
  look(): Promise<EngineState>;
  /** A search failed: the engine is away until it is seen well again, so that no other search waits for it. */
  failed(error: unknown): void;
  /** A search found nothing where there is something: the index is compared with the public entries. */
  doubted(): void;
  stop(): void;
};

const lookEveryMs = 2_000;

/** Watches an engine: sees it go and come back, and has its index compared with the public entries whenever it has come back. */
export function watchEngine(given: { engine: RemoteEngine; database: Database; log: Log }): EngineWatch {
  const { engine, database, log } = given;
  const index = indexAgreement(database, engine.name);
  const become = tellChanges(engine, log);
  let looking: Promise<EngineState> | null = null;
  /** It did not answer when it was looked at, or was found wanting: its index has to be compared with what is public. */
  let missed = true;

  async function compared(entries: number): Promise<EngineState> {
    if (!missed && !(await index.isDoubtful(entries))) return 'ok';
    if (await index.order()) missed = false;
    return 'behind';
  }
  async function look(): Promise<EngineState> {
    try {
      const { entries } = await engine.look();
      // While the database is away nothing can be told of the index, and nothing is searched.
      const state = await compared(entries).catch(() => become.state());
      return become(state);
    } catch (error) {
      missed = true;
      return become(error instanceof EngineRefused ? 'refused' : 'away', error);
    }
  }
  function lookOnce(): Promise<EngineState> {
    looking ??= look().finally(() => (looking = null));
    return looking;
  }

  const timer = setInterval(() => void lookOnce(), lookEveryMs);
  void lookOnce();
  return {
    state: become.state,
    look: lookOnce,
    failed: (error) => void become('away', error),
    doubted() {
      missed = true;
      become('behind');
    },
    stop: () => clearInterval(timer),
  };
}

/** Keeps the state, and tells the log when it becomes another. */
function tellChanges(engine: SearchEngine, log: Log) {
  let state: EngineState = 'away';
  const become = (now: EngineState, error?: unknown): EngineState => {
    if (now !== state) {
      const why =
        error instanceof EngineRefused ? error.message : error instanceof Error ? error.name : undefined;
      const level = now === 'ok' ? 'info' : 'warn';
      log[level]({ part: 'search engine', engine: engine.name, state: now, ...(why && { why }) });
    }
    state = now;
    return now;
  };
  return Object.assign(become, { state: () => state });
}
