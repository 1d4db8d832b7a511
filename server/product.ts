import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { Pool } from 'pg';
import { demonstrationIssuer } from './accounts/demonstration-cast.ts';
import { startDemonstrationProvider } from './accounts/demonstration-provider.ts';
import { createOidcSignIn } from './accounts/oidc-sign-in.ts';
import { signInRouter } from './accounts/sign-in-routes.ts';
import { createSignInStore } from './accounts/sign-in-store.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createPageCache } from './faq/page-cache.ts';
import { postgresSearchIndex } from './faq/postgres-search-index.ts';
import { jobsOf } from './jobs.ts';
import { startFeed } from './live/feed.ts';
import { startLiveServer } from './live/live-server.ts';
import { ensureClientBuild } from './platform/client-build.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { CommandHost } from './platform/command.ts';
import { migrate, openDatabase } from './platform/database.ts';
import { migrateJobs, startJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { createMailer } from './platform/mail.ts';
import { createMetrics } from './platform/metrics.ts';
import { sessionSecret } from './platform/session-secret.ts';
import { reactions } from './reactions.ts';
import { seedDemonstration } from '../seeds/demonstration.ts';
import { seedForums } from '../seeds/forums.ts';

export type Product = {
  publicUrl: string;
  host: CommandHost;
  /** True when the invented cast may sign in. */
  demonstration: boolean;
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts every part on a database and stops them in reverse order. */
export async function startProduct(
  config: Config,
  given: { databaseUrl: string; log: Log; clock?: Clock },
): Promise<Product> {
  const { databaseUrl, log, clock = systemClock } = given;
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const database = openDatabase(databaseUrl);
    stops.push(() => database.destroy());
    const pool = new Pool({ connectionString: databaseUrl, max: 6, connectionTimeoutMillis: 5_000 });
    pool.on('error', (error) => log.warn({ pool: 'lost a connection', error: error.name }));
    stops.push(() => pool.end());
    const building = ensureClientBuild(root);
    await migrate(database);
    await migrateJobs(pool);
    await seedForums(database);
    const assets = await building;

    const server = createServer();
    const publicUrl = await listen(server, config);
    stops.push(() => closeServer(server));
    const demonstration = config.signIn === null;
    if (demonstration) await seedDemonstration(database, clock.now());
    const provider = demonstration
      ? await startDemonstrationProvider({
          publicUrl,
          listen: { host: config.host, port: config.demoSignInPort },
          callbackUrl: `${publicUrl}/kirjaudu/paluu`,
          stylesheetHref: publicUrl + (assets.styles[0] ?? ''),
          onFault: (error) => log.warn({ demonstrationSignIn: String(error) }),
        })
      : null;
    if (provider) stops.push(() => provider.close());

    const metrics = createMetrics();
    const host: CommandHost = { database, clock, log, reactions, counted: metrics.commandDone };
    const search = postgresSearchIndex(database);
    if (demonstration && (await database('search_documents').first()) === undefined) await search.rebuild();
    const cache = createPageCache();
    const signIns = createSignInStore({
      pool,
      publicUrl,
      sessionSecret: config.sessionSecret ?? (await sessionSecret(config.dataDir)),
      clock,
      onFault: (error) => log.warn({ signIns: error instanceof Error ? error.name : 'fault' }),
    });
    stops.push(() => signIns.close());

    const live = startLiveServer({ server, host, signIns, publicUrl });
    stops.push(() => live.stop());
    const feed = await startFeed({ databaseUrl, host, live, onEvent: (event) => cache.eventHappened(event.type) });
    stops.push(() => feed.stop());
    metrics.gauge('live_sockets', 'Open sockets on this process.', () => live.socketCount());

    const oidc = createOidcSignIn({
      ...(config.signIn ?? provider ?? never()),
      callbackUrl: `${publicUrl}/kirjaudu/paluu`,
      attempts: signIns.attempts,
      log,
    });
    const signInRoutes = signInRouter({
      oidc,
      signIns,
      database,
      roleMapping: config.roleMapping,
      peopleIssuer: config.signIn?.issuer ?? demonstrationIssuer,
      onSignOut: (signIn) => live.endSignIn(signIn.signInId),
    });
    const ready = () => ({ search: 'postgres', feed: feed.state() });
    const parts = { host, signIns, signInRoutes, search, cache, metrics, assets, baseUrl: publicUrl, ready };
    const app = createApp({ ...parts, trustProxy: config.trustProxy, metricsToken: config.metricsToken });
    server.removeListener('request', notReady);
    server.on('request', app);

    const mailer = config.mail && createMailer(config.mail);
    const jobs = await startJobs(pool, jobsOf({ database, search, mailer, baseUrl: publicUrl }), log);
    stops.push(() => jobs.stop());
    return { publicUrl, host, demonstration, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const notReady = express().use((_request, response) => {
  response.status(503).set('Retry-After', '2').type('text').send('Palvelu käynnistyy. Starting.');
});

// Listening first tells the port where it was left to be chosen; until all is ready every request is told to wait.
async function listen(server: Server, config: Config): Promise<string> {
  server.on('request', notReady);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // as: it listens on a port, not on a pipe
  return config.publicUrl ?? `http://localhost:${port}`;
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
}

function never(): never {
  throw new Error('Without a provider there is the demonstration');
}
