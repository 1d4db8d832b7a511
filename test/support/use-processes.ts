import { io, type Socket } from 'socket.io-client';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { freshDatabaseUrl } from './database.ts';
import { type RoundRobin, startRoundRobin } from './round-robin.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { signInCookie } from './sign-in-cookie.ts';
import { cast, type CastName, runningClock, type World, worldOn } from './world.ts';

export type Asking = {
  /** Which process; without it the next one in turn. */
  by?: CastName;
  to?: RunningServer;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
};

/** Several real processes on one database behind a proxy, and the ways to them. */
export type Processes = {
  /** The same database, by commands performed in the test's own process; its clock is the machine's. */
  world: World;
  servers(): RunningServer[];
  proxy(): RoundRobin;
  publicUrl(): string;
  databaseUrl(): string;
  /** The `Cookie` header of one of the cast, or of another person: one sign-in for each, made when first asked for. */
  cookieOf(who: CastName | { personId: string }): Promise<string | null>;
  ask(path: string, asking?: Asking): Promise<Response>;
  /** A socket as a browser would open it, not yet connected. */
  socketOf(who: CastName | { personId: string }, to?: RunningServer): Promise<Socket>;
};

/** Starts so many processes for one `describe` and ends all of them after it, with what was opened to them. */
export function useProcesses(count: number, nodeOptions: readonly string[][] = []): Processes {
  let database: Database | null = null;
  let databaseUrl = '';
  let proxy: RoundRobin | null = null;
  const servers: RunningServer[] = [];
  const sockets = new Set<Socket>();
  const cookies = new Map<string, Promise<string>>();
  const world = worldOn(() => database ?? fail(), runningClock);
  const running = () => proxy ?? fail();

  before(async function () {
    this.timeout(180_000);
    databaseUrl = await freshDatabaseUrl();
    database = openDatabase(databaseUrl);
    proxy = await startRoundRobin();
    const environment = { DATABASE_URL: databaseUrl, PUBLIC_URL: proxy.url };
    for (let started = 0; started < count; started += 1)
      servers.push(await startServer({ environment, nodeOptions: nodeOptions[started] ?? [] }));
    proxy.use(servers);
  });
  after(async function () {
    this.timeout(60_000);
    for (const socket of sockets) socket.disconnect();
    await Promise.all(servers.map((server) => server.stop()));
    await proxy?.close();
    await database?.destroy();
  });
  // What the servers wrote tells why a test failed.
  afterEach(function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const server of servers) console.log(`--- ${server.url} wrote:\n${server.log().slice(-3_000)}`);
  });

  const cookieOf: Processes['cookieOf'] = async (who) => {
    const person = typeof who === 'string' ? cast[who] : who;
    if (!('personId' in person)) return null;
    const { personId } = person;
    const host = { publicUrl: running().url, host: world.host() };
    const cookie = cookies.get(personId) ?? signInCookie(host, personId);
    cookies.set(personId, cookie);
    return cookie;
  };
  return {
    world,
    servers: () => servers,
    proxy: running,
    publicUrl: () => running().url,
    databaseUrl: () => databaseUrl,
    cookieOf,
    async ask(path, { by = 'visitor', to, method = 'GET', headers = {}, body } = {}) {
      const cookie = await cookieOf(by);
      return fetch((to?.url ?? running().url) + path, {
        method,
        redirect: 'manual',
        headers: { ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(20_000),
      });
    },
    async socketOf(who, to) {
      const cookie = await cookieOf(who);
      const socket = io(to?.url ?? running().url, {
        transports: ['websocket'],
        forceNew: true,
        autoConnect: false,
        reconnection: false,
        extraHeaders: { origin: running().url, ...(cookie ? { cookie } : {}) },
      });
      sockets.add(socket);
      for (const end of ['disconnect', 'connect_error']) socket.on(end, () => sockets.delete(socket));
      return socket;
    },
  };
}

function fail(): never {
  throw new Error('The processes run only within their describe');
}
