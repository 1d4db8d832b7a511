import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { boundedConnection } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';

export type Listener = {
  /** Resolves when listening has begun, or has failed once and will be tried again. */
  begun: Promise<void>;
  /** False while the connection is being made again, which is when the database is away; then nothing is heard. */
  listening(): boolean;
  stop(): Promise<void>;
};

type ListenerOptions = {
  databaseUrl: string;
  channels: readonly string[];
  log: Log;
  onNotice(channel: string, payload: string): void;
  /** Called whenever listening has begun: what was said before was not heard. */
  onListening(): void;
};

const shortestPauseMs = 100;
const longestPauseMs = 2_000;
const askEveryMs = 1_000;
const answerWithinMs = 2_000;

/**
 * Keeps one connection of its own that LISTENs on PostgreSQL's channels, and makes it again when it is lost. A connection
 * that only listens would not notice that the other end is gone or stopped: so it asks, every second.
 */
export function startListener(options: ListenerOptions): Listener {
  let client: pg.Client | null = null;
  let pauseMs = shortestPauseMs;
  let timer: NodeJS.Timeout | null = null;
  let listening = false;
  let stopped = false;
  let connecting = connect();

  async function connect(): Promise<void> {
    const made = new pg.Client({ ...boundedConnection(options.databaseUrl), query_timeout: answerWithinMs });
    client = made;
    made.on('error', () => lost(made));
    made.on('end', () => lost(made));
    made.on('notification', ({ channel, payload }) => options.onNotice(channel, payload ?? ''));
    try {
      await made.connect();
      for (const channel of options.channels) await made.query(`listen ${made.escapeIdentifier(channel)}`);
    } catch {
      return lost(made);
    }
    if (client !== made || stopped) return;
    listening = true;
    pauseMs = shortestPauseMs;
    options.onListening();
    askAgain(made).catch(() => lost(made));
  }

  async function askAgain(made: pg.Client): Promise<void> {
    while (client === made) {
      await made.query('select');
      await delay(askEveryMs, undefined, { ref: false });
    }
  }

  function lost(made: pg.Client): void {
    if (client !== made) return;
    client = null;
    listening = false;
    void made.end().catch(() => undefined);
    if (stopped) return;
    options.log.warn({ feed: 'lost its connection', retryMs: pauseMs });
    timer = setTimeout(() => (connecting = connect()), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  return {
    begun: connecting,
    listening: () => listening,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await connecting;
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
