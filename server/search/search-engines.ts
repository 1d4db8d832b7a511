import { setTimeout as delay } from 'node:timers/promises';
import type { Finnish } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { answeredFirstBy } from './answered-first-by.ts';
import { EngineAway, watchEngine } from './engine-watch.ts';
import { meilisearchEngine, type MeilisearchSettings } from './meilisearch-engine.ts';
import { postgresSearchEngine } from './postgres-search-engine.ts';
import { RebuildUnderWay } from './rebuild-alone.ts';
import { orderReconciliation } from './reconcile-index.ts';
import { type Answering, answeredBy, type SearchEngine } from './search-engine.ts';

export type SearchEngines = {
  /** All are fed. */
  all: readonly SearchEngine[];
  answering: Answering;
  /** For `/readyz`: which engine answers the next search, and how the others are. Looks first. */
  states(): Promise<Record<string, string>>;
  stop(): void;
};

/** PostgreSQL, and Meilisearch where there is one. */
export function searchEnginesOf({
  database,
  indexing,
  finnish,
  meilisearch,
}: Omit<Given, 'log' | 'filled'>): SearchEngine[] {
  const postgres = postgresSearchEngine({ database, indexing }, finnish);
  return meilisearch
    ? [postgres, meilisearchEngine(meilisearch, { database: indexing, finnish })]
    : [postgres];
}

/** A look also asks the database, which may be away. */
const lookedWithinMs = 1_000;

const lookedAgainMs = 100;

/** An empty index is filled; where another process that starts is at it, that is waited for. */
async function fill(postgres: SearchEngine, database: Database): Promise<void> {
  while ((await database('search_documents').first('no')) === undefined) {
    try {
      return void (await postgres.rebuild());
    } catch (error) {
      if (!(error instanceof RebuildUnderWay)) throw error;
      await delay(lookedAgainMs);
    }
  }
}

type Given = {
  database: Database;
  /** Of the role that reads what is public and alone writes the index. */
  indexing: Database;
  finnish: Finnish;
  /** Null where there is only PostgreSQL. */
  meilisearch: MeilisearchSettings | null;
  log: Log;
  /** True to wait until an empty index is filled, where it is known to be small. */
  filled: boolean;
};

/**
 * PostgreSQL alone, or Meilisearch with PostgreSQL behind it. Each index is compared with what is public in the background, so
 * that one that is empty or made by another analysis is made anew.
 */
export async function startSearchEngines({
  database,
  indexing,
  finnish,
  meilisearch,
  log,
  filled,
}: Given): Promise<SearchEngines> {
  const postgres = postgresSearchEngine({ database, indexing }, finnish);
  if (filled) await fill(postgres, database);
  await orderReconciliation(database, postgres.name);
  if (!meilisearch) {
    const states = async () => ({ search: postgres.name });
    return { all: [postgres], answering: answeredBy(postgres), states, stop: () => undefined };
  }
  const first = meilisearchEngine(meilisearch, { database: indexing, finnish });
  const watch = watchEngine({ engine: first, database, log });
  // A job that waits for a server that hangs would hold up those of the other engine.
  const put = async (entryIds: readonly string[]) => {
    if (watch.state() === 'away' || watch.state() === 'refused') throw new EngineAway(first.name);
    await first.put(entryIds);
  };
  return {
    all: [postgres, { ...first, put }],
    answering: answeredFirstBy({ first, second: postgres, watch }),
    async states() {
      await Promise.race([watch.look(), delay(lookedWithinMs, undefined, { ref: false })]);
      const state = watch.state();
      return { search: state === 'ok' ? first.name : postgres.name, [first.name]: state };
    },
    stop: watch.stop,
  };
}
