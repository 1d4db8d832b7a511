import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { Pool } from 'pg';
import { demonstrationIssuer } from './accounts/demonstration-cast.ts';
import { demonstrationClientId, startDemonstrationProvider } from './accounts/demonstration-provider.ts';
import { createOidcSignIn } from './accounts/oidc-sign-in.ts';
import { signInRouter } from './accounts/sign-in-routes.ts';
import { createSignInStore } from './accounts/sign-in-store.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { eventHeadOrder } from './audit/event-heads.ts';
import { createPageCache, type PageCache } from './edges/page-cache.ts';
import { neverStored, securityHeaders } from './edges/security-headers.ts';
import { keepGlossary } from './search/keep-glossary.ts';
import { createSearch } from './search/create-search.ts';
import { countMended, hourlyReconciliations } from './search/reconcile-index.ts';
import { startSearchEngines } from './search/search-engines.ts';
import { openFinnish } from './finnish/open-finnish.ts';
import { jobsOf } from './jobs.ts';
import { startFeed } from './live/feed.ts';
import { startLiveServer } from './live/live-server.ts';
import { type Assets, ensureClientBuild } from './platform/client-build.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { CommandHost } from './platform/command.ts';
import { boundedConnection, type Database, migrate, openDatabase } from './platform/database.ts';
import { roleUrls } from './platform/database-roles.ts';
import { migrateJobs, startJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { releaseOrder } from './questions/release-questions.ts';
import { createMailer } from './platform/mail.ts';
import { createMetrics } from './platform/metrics.ts';
import { keptSessionSecret } from './platform/session-secret.ts';
import { reactions } from './reactions.ts';
import { seedDemonstration } from '../seeds/demonstration.ts';
import { seedForums } from '../seeds/forums.ts';
import { seedGlossary } from '../seeds/glossary.ts';

/** `adminUrl` is the database administrator's: the product works as roles that may do less. */
type Given = { adminUrl: string; log: Log; clock?: Clock };

export type Product = {
  publicUrl: string;
  host: CommandHost;
  /** True when the invented cast may sign in. */
  demonstration: boolean;
  /** For those who compare what is mounted with what is written down. */
  app: Express;
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** What has been started, to be stopped in reverse order. */
type Stops = { add(stop: () => unknown): void; all(): Promise<void> };

/** Starts every part on a database, each on those before it, and stops them in reverse order. */
export async function startProduct(config: Config, given: Given): Promise<Product> {
  const stops = stack();
  try {
    return await startParts(config, given, stops);
  } catch (error) {
    await stops.all();
    throw error;
  }
}

async function startParts(config: Config, given: Given, stops: Stops): Promise<Product> {
  const { adminUrl, log, clock = systemClock } = given;
  const building = ensureClientBuild(root);
  // The build may fail while the database is being made ready; that must not be an unhandled rejection.
  building.catch(() => undefined);
  const stores = await openStores(adminUrl, log, stops);
  const { database, pool, databaseUrl } = stores;
  const assets = await building;
  const server = createServer();
  const publicUrl = await listen(server, config, stops);

  const demonstration = config.signIn === null;
  if (demonstration) await seedDemonstration(database, clock.now());
  const metrics = createMetrics();
  const host: CommandHost = { database, clock, log, reactions, counted: metrics.commandDone };
  const cache = createPageCache({ isDatabaseAway: () => feed.state() === 'polling' });
  const { finnish, kept, engines, search } = await startSearching({ ...stores, config, log, cache, stops });

  const fault = (part: string) => (error: unknown) =>
    log.warn({ part, error: error instanceof Error ? error.name : 'fault' });
  const sessionSecret = config.sessionSecret ?? (await keptSessionSecret(config.dataDir));
  const signIns = createSignInStore({ pool, publicUrl, sessionSecret, clock, onFault: fault('sign-ins') });
  stops.add(() => signIns.close());
  const live = startLiveServer({ server, host, signIns, publicUrl });
  stops.add(() => live.stop());
  const onEvent = ({ type }: { type: string }) => {
    cache.eventHappened(type);
    kept.eventHappened(type);
  };
  const feed = await startFeed({ databaseUrl, host, live, onEvent });
  stops.add(() => feed.stop());
  await kept.refresh();
  metrics.gauge('live_sockets', 'Open sockets on this process.', () => live.socketCount());

  const callbackUrl = `${publicUrl}/kirjaudu/paluu`;
  const provider =
    config.signIn ?? (await startDemonstration({ config, publicUrl, callbackUrl, assets, stops, fault }));
  const signInRoutes = signInRouter({
    oidc: createOidcSignIn({ ...provider, callbackUrl, attempts: signIns.attempts, log }),
    signIns,
    database,
    clock,
    log,
    roleMapping: config.roleMapping,
    peopleIssuer: config.signIn?.issuer ?? demonstrationIssuer,
    onSignOut: (signIn) => live.endSignIn(signIn.signInId),
  });
  const ready = async () => ({ ...(await engines.states()), finnish: finnish.mode, feed: feed.state() });
  const { trustProxy, metricsToken } = config;
  const words = { search, finnish, glossary: kept.glossary };
  const parts = { host, signIns, signInRoutes, cache, metrics, assets, baseUrl: publicUrl, ready };
  // The picker of the demonstration wears the product's style.
  const sharedAssets = demonstration ? assets.styles.slice(0, 1) : [];
  const app = createApp({ ...parts, ...words, sharedAssets, trustProxy, metricsToken });
  const mailer = config.mail && createMailer(config.mail);
  const mended = countMended(metrics);
  const toDo = jobsOf({ database, identity: stores.identity, clock, engines: engines.all, log, mended, mailer, dataDir: config.dataDir, baseUrl: publicUrl });
  const jobs = await startJobs(pool, toDo, { log, hourly: [...hourlyReconciliations(engines.all), eventHeadOrder, releaseOrder] });
  stops.add(() => jobs.stop());
  server.removeListener('request', notReady);
  server.on('request', app);
  return { publicUrl, host, demonstration, app, stop: () => stops.all() };
}

type Searching = { config: Config; database: Database; indexing: Database; log: Log; cache: PageCache; stops: Stops };

/** What finds entries; its glossary is read when the feed has begun, so that no change falls between the two. */
async function startSearching({ config, database, indexing, log, cache, stops }: Searching) {
  const { meilisearch, signIn, voikkoDictionary } = config;
  const finnish = openFinnish({ dictionary: voikkoDictionary });
  const filled = signIn === null;
  const engines = await startSearchEngines({ database, indexing, finnish, meilisearch, log, filled });
  stops.add(() => engines.stop());
  // A page that was found by the words of before is not kept.
  const kept = keepGlossary({ database, finnish, log, onChange: () => cache.clear() });
  stops.add(() => kept.stop());
  const { glossary } = kept;
  const search = createSearch({ database, finnish, glossary, answering: engines.answering });
  return { finnish, engines, kept, search };
}

async function openStores(adminUrl: string, log: Log, stops: Stops) {
  await migrate(adminUrl);
  const urls = roleUrls(adminUrl);
  await migrateJobs(urls.migrator);
  const open = (url: string, poolSize?: number) => {
    const database = openDatabase(url, poolSize);
    stops.add(() => database.destroy());
    return database;
  };
  const database = open(urls.app);
  const indexing = open(urls.indexer, 3);
  const identity = open(urls.identity, 2);
  const pool = new Pool({ ...boundedConnection(urls.app), max: 6 });
  const lost = (error: Error) => log.warn({ part: 'pool', error: error.name });
  pool.on('error', lost).on('connect', (client) => client.on('error', lost));
  stops.add(() => pool.end());
  await seedForums(database);
  await seedGlossary(database);
  return { database, indexing, identity, pool, databaseUrl: urls.app };
}

type Demonstration = {
  config: Config;
  publicUrl: string;
  callbackUrl: string;
  assets: Assets;
  stops: Stops;
  fault(part: string): (error: unknown) => void;
};

async function startDemonstration(given: Demonstration) {
  const { config, publicUrl, callbackUrl, assets, stops, fault } = given;
  const { demoSignIn } = config;
  if (demoSignIn) {
    return { issuer: demoSignIn.url, clientId: demonstrationClientId, clientSecret: demoSignIn.secret };
  }
  const provider = await startDemonstrationProvider({
    publicUrl,
    callbackUrl,
    listen: { host: config.host, port: config.demoSignInPort },
    stylesheetHref: publicUrl + (assets.styles[0] ?? ''),
    onFault: fault('demonstration sign-in'),
  });
  stops.add(() => provider.close());
  return provider;
}

function stack(): Stops {
  const stops: (() => unknown)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    async all() {
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
}

const notReady = express()
  .disable('x-powered-by')
  .use(securityHeaders('http://localhost'), neverStored)
  .use((_request, response) => {
    response.status(503).set('Retry-After', '2').type('text').send('Palvelu käynnistyy. Starting.');
  });

// Listening first tells the port where it was left to be chosen; until all is ready every request is told to wait.
async function listen(server: Server, config: Config, stops: Stops): Promise<string> {
  server.on('request', notReady);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  stops.add(() => closeServer(server));
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
