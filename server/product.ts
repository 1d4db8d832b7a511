import { fileURLToPath } from 'node:url';
import type { Express, Router } from 'express';
import { demonstrationIssuer } from './accounts/demonstration-cast.ts';
import { demonstrationClientId, startDemonstrationProvider } from './accounts/demonstration-provider.ts';
import { createOidcSignIn } from './accounts/oidc-sign-in.ts';
import { signInRouter } from './accounts/sign-in-routes.ts';
import { createSignInStore, type SignInStore } from './accounts/sign-in-store.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { limitCommands } from './edges/limit-requests.ts';
import { createLimits } from './edges/limits.ts';
import { createPageCache, type PageCache } from './edges/page-cache.ts';
import { openFinnish } from './finnish/open-finnish.ts';
import { hourlyOrders, jobsOf } from './jobs.ts';
import { listen } from './listening.ts';
import { startFeed } from './live/feed.ts';
import { type LiveServer, startLiveServer } from './live/live-server.ts';
import { type Assets, ensureClientBuild } from './platform/client-build.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { CommandHost } from './platform/command.ts';
import { startJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { createMailer } from './platform/mail.ts';
import { createMetrics } from './platform/metrics.ts';
import { keptSessionSecret } from './platform/session-secret.ts';
import { findIdentifiers } from './privacy/find-identifiers.ts';
import { reactions } from './reactions.ts';
import { createSearch } from './search/create-search.ts';
import { keepGlossary } from './search/keep-glossary.ts';
import { countMended } from './search/reconcile-index.ts';
import { startSearchEngines } from './search/search-engines.ts';
import { stackOfStops, type Stops } from './stops.ts';
import { type Databases, openStores, type Stores } from './stores.ts';
import { seedDemonstration } from '../seeds/demonstration.ts';

type Given = { databases: Databases; log: Log; clock?: Clock };

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

/** Starts every part on a database, each on those before it, and stops them in reverse order. */
export async function startProduct(config: Config, given: Given): Promise<Product> {
  const stops = stackOfStops();
  try {
    return await startParts(config, given, stops);
  } catch (error) {
    await stops.all();
    throw error;
  }
}

async function startParts(config: Config, given: Given, stops: Stops): Promise<Product> {
  const { databases, log, clock = systemClock } = given;
  const building = ensureClientBuild(root);
  // The build may fail while the database is being made ready; that must not be an unhandled rejection.
  building.catch(() => undefined);
  const stores = await openStores(databases, log, stops);
  const { database, pool, databaseUrl } = stores;
  const assets = await building;
  const { server, publicUrl, serve } = await listen(config, stops);

  const demonstration = config.signIn === null;
  if (demonstration) await seedDemonstration(database, clock.now());
  const metrics = createMetrics();
  const host: CommandHost = { database, clock, log, reactions, counted: metrics.commandDone };
  const cache = createPageCache({ isDatabaseAway: () => feed.state() === 'polling' });
  const { finnish, kept, engines, search } = await startSearching({ ...stores, config, log, cache, stops });

  const fault = (part: string) => (error: unknown) =>
    log.warn({ part, error: error instanceof Error ? error.name : 'fault' });
  const sessionSecret = config.sessionSecret ?? (await keptSessionSecret(config.dataDir));
  const limits = createLimits({ pool, secret: sessionSecret, factor: config.limitsFactor });
  stops.add(() => limits.stop());
  host.limit = limitCommands(limits);
  const signIns = createSignInStore({ pool, publicUrl, sessionSecret, clock, onFault: fault('sign-ins') });
  stops.add(() => signIns.close());
  const live = startLiveServer({ server, host, signIns, publicUrl, trustProxy: config.trustProxy });
  stops.add(() => live.stop());
  const onEvent = ({ type }: { type: string }) => {
    cache.eventHappened(type);
    kept.eventHappened(type);
  };
  const feed = await startFeed({ databaseUrl, host, live, onEvent });
  stops.add(() => feed.stop());
  await kept.refresh();
  metrics.gauge('live_sockets', 'Open sockets on this process.', () => live.socketCount());

  const signInRoutes = await startSigningIn({ config, host, publicUrl, assets, signIns, live, stops, fault });
  const ready = async () => ({ ...(await engines.states()), finnish: finnish.mode, feed: feed.state() });
  const { trustProxy, metricsToken, securityContact } = config;
  const factor = config.limitsFactor;
  const searchesWaiting = { waitingOfOne: 16 * factor, waitingOfAll: 200 * factor };
  const words = { search, limits, searchesWaiting, finnish, glossary: kept.glossary };
  const parts = { host, signIns, signInRoutes, cache, metrics, assets, baseUrl: publicUrl, ready };
  // The picker of the demonstration wears the product's style.
  const sharedAssets = demonstration ? assets.styles.slice(0, 1) : [];
  const app = createApp({ ...parts, ...words, sharedAssets, trustProxy, metricsToken, securityContact });
  const mailer = config.mail && createMailer(config.mail);
  const mended = countMended(metrics);
  const toDo = jobsOf({
    database,
    identity: stores.identity,
    clock,
    engines: engines.all,
    log,
    mended,
    mailer,
    ledgerPath: config.erasureLedger,
    baseUrl: publicUrl,
  });
  const jobs = await startJobs(pool, toDo, { log, hourly: hourlyOrders(engines.all) });
  stops.add(() => jobs.stop());
  serve(app);
  // The index of names is made at the first text: nobody should wait for it.
  setImmediate(() => findIdentifiers('Maija'));
  return { publicUrl, host, demonstration, app, stop: () => stops.all() };
}

type Searching = Stores & {
  config: Config;
  log: Log;
  cache: PageCache;
  stops: Stops;
};

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

type SigningIn = {
  config: Config;
  host: CommandHost;
  publicUrl: string;
  assets: Assets;
  signIns: SignInStore;
  live: LiveServer;
  stops: Stops;
  fault(part: string): (error: unknown) => void;
};

async function startSigningIn(given: SigningIn): Promise<Router> {
  const { config, host, publicUrl, signIns, live } = given;
  const { database, clock, log } = host;
  const callbackUrl = `${publicUrl}/kirjaudu/paluu`;
  const provider = config.signIn ?? (await startDemonstration({ ...given, callbackUrl }));
  return signInRouter({
    oidc: createOidcSignIn({ ...provider, callbackUrl, attempts: signIns.attempts, log }),
    signIns,
    database,
    clock,
    log,
    roleMapping: config.roleMapping,
    peopleIssuer: config.signIn?.issuer ?? demonstrationIssuer,
    onSignOut: (signIn) => live.endSignIn(signIn.signInId),
  });
}

async function startDemonstration(given: SigningIn & { callbackUrl: string }) {
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
