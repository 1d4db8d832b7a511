import pg from 'pg';
import type { Log } from '../platform/log.ts';

export type Listener = {
  /** Resolves when listening has begun, or has failed once and will be tried again. */
  begun: Promise<void>;
  /** False while the connection is being made again; then nothing is heard. */
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
const longestPauseMs = 5_000;

/** Keeps one connection of its own that LISTENs on PostgreSQL's channels, and makes it again when it is lost. */
export function startListener(options: ListenerOptions): Listener {
  let client: pg.Client | null = null;
  let pauseMs = shortestPauseMs;
  let timer: NodeJS.Timeout | null = null;
  let listening = false;
  let stopped = false;
  let connecting = connect();

  async function connect(): Promise<void> {
    const made = new pg.Client({
      connectionString: options.databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
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
