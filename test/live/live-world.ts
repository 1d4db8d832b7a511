import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { io, type Socket } from 'socket.io-client';
import { createSignInStore } from '../../server/accounts/sign-in-store.ts';
import { startFeed } from '../../server/live/feed.ts';
import { startLiveServer, type LiveServer } from '../../server/live/live-server.ts';
import type { StoredEvent } from '../../server/platform/events.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { openDatabase, type Database } from '../../server/platform/database.ts';
import { signInCookie, testSessionSecret } from '../support/sign-in-cookie.ts';
import { cast, worldOn, type World } from '../support/world.ts';

/** One process that serves sockets: its own server, feed and pool on a database it may share. */
export type LiveProcess = {
  publicUrl: string;
  live: LiveServer;
  heard: StoredEvent[];
  stop(): Promise<void>;
};

export type LiveWorld = World & { process(): LiveProcess; startProcess(): Promise<LiveProcess> };

export type Reply = {
  ok: boolean;
  reply?: unknown;
  problem?: { code: string; status: number; title: string };
};

type Rate = { burst: number; perSecond: number };

/** A database, the short ways to a state of the world, and a process that serves sockets, at the product's rate or another. */
export function useLiveWorld({ rate }: { rate?: Rate } = {}): LiveWorld {
  let database: Database | null = null;
  let databaseUrl = '';
  let first: LiveProcess | null = null;
  const sockets: Socket[] = [];
  const running: LiveProcess[] = [];
  const world = worldOn(() => database ?? fail());
  const startProcess = async () => {
    const started = await startLiveProcess(databaseUrl, world, rate);
    running.push(started);
    return started;
  };
  before(async () => {
    databaseUrl = await freshDatabaseUrl();
    database = openDatabase(databaseUrl);
    first = await startProcess();
  });
  after(async () => {
    for (const socket of sockets) socket.disconnect();
    for (const process of running) await process.stop();
    await database?.destroy();
  });
  return { ...world, process: () => first ?? fail(), startProcess };
}

function fail(): never {
  throw new Error('It runs only within its describe');
}

async function startLiveProcess(databaseUrl: string, world: World, rate?: Rate): Promise<LiveProcess> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pool = new Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  const own = openDatabase(databaseUrl, 4);
  const host = { ...world.host(), database: own };
  const signIns = createSignInStore({
    pool,
    publicUrl,
    sessionSecret: testSessionSecret,
    clock: world.clock,
    onFault: () => undefined,
  });
  const heard: StoredEvent[] = [];
  const live = startLiveServer({ server, host, signIns, publicUrl, ...(rate ? { rate } : {}) });
  const feed = await startFeed({ databaseUrl, host, live, onEvent: (event) => void heard.push(event) });
  return {
    publicUrl,
    live,
    heard,
    async stop() {
      await feed.stop();
      await live.stop();
      server.closeAllConnections();
      server.close();
      await signIns.close();
      await pool.end();
      await own.destroy();
    },
  };
}

export type SocketOf = {
  process: LiveProcess;
  world: World;
  name?: keyof typeof cast;
  headers?: Record<string, string>;
};

/** A socket as a browser would open it: from the site's own origin, with the cookie of whoever is signed in. */
export async function socketFor({
  process,
  world,
  name = 'visitor',
  headers = {},
}: SocketOf): Promise<Socket> {
  const actor = cast[name];
  const { publicUrl } = process;
  const cookie =
    'personId' in actor ? await signInCookie({ host: world.host(), publicUrl }, actor.personId) : null;
  return io(publicUrl, {
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    reconnection: false,
    extraHeaders: { origin: publicUrl, ...(cookie ? { cookie } : {}), ...headers },
  });
}

export async function connected(socket: Socket): Promise<Socket> {
  socket.connect();
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
    // The line may break between the handshake and the greeting.
    socket.once('disconnect', (reason) => reject(new Error(reason)));
  });
  return socket;
}

/** Sends an event with an input and gives the acknowledgement. */
export function ask(socket: Socket, name: string, input: unknown): Promise<Reply> {
  return socket.timeout(5_000).emitWithAck(name, { input });
}

/** What a socket is told the next time it is told this. */
export function heard(socket: Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve) => socket.once(event, (...told: unknown[]) => resolve(told)));
}
