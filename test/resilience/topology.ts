import { type Database, openDatabase } from '../../server/platform/database.ts';
import { freePort } from '../support/free-port.ts';
import { databaseUrlIn } from '../support/own-data.ts';
import { type RoundRobin, startRoundRobin } from '../support/round-robin.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';

/** All that a day can go wrong with: two processes behind a proxy, the first with PostgreSQL of its own, and a provider. */
export type Topology = {
  dataDir: string;
  first: RunningServer;
  second: RunningServer;
  provider: RunningServer;
  proxy: RoundRobin;
  /** Processes the proxy has noticed to be stopped. */
  stopped: Set<RunningServer>;
  database: Database;
  cookieOf(personId: string): Promise<string>;
  close(): Promise<void>;
};

/** Starts all of it, each part a process of its own. */
export async function startTopology(): Promise<Topology> {
  const dataDir = await makeTestDir();
  const proxy = await startRoundRobin();
  const providerPort = await freePort();
  const environment = {
    PUBLIC_URL: proxy.url,
    DEMO_SIGN_IN_URL: `http://127.0.0.1:${providerPort}`,
    DEMO_SIGN_IN_SECRET: 'a secret that the tests share with it',
    DATA_DIR: dataDir,
  };
  const first = await startServer({ environment });
  const databaseUrl = await databaseUrlIn(dataDir);
  const [second, provider] = await Promise.all([
    startServer({ environment: { ...environment, DATABASE_URL: databaseUrl } }),
    startServer({
      port: providerPort,
      environment: { ...environment, DEMO_SIGN_IN_PORT: `${providerPort}` },
      program: { file: 'demonstration-sign-in.ts', readyPath: '/.well-known/openid-configuration' },
    }),
  ]);
  const stopped = new Set<RunningServer>();
  const reachable = (server: RunningServer) => ({
    port: server.port,
    living: () => server.living() && !stopped.has(server),
  });
  proxy.use([reachable(first), reachable(second)]);
  const database = openDatabase(databaseUrl, 4);
  const signedIn = { host: { database, clock: { now: () => new Date() } }, publicUrl: proxy.url };
  return {
    ...{ dataDir, first, second, provider, proxy, stopped, database },
    cookieOf: (personId) => signInCookie(signedIn as Parameters<typeof signInCookie>[0], personId), // as: it needs no more
    async close() {
      await proxy.close();
      await Promise.all([provider.stop(), second.stop()]);
      await database.destroy();
      await first.stop();
      await removeTestDir(dataDir);
    },
  };
}
