import compression from 'compression';
import express, { type Express } from 'express';
import { FailurePage } from '../client/about/failure-page.tsx';
import type { PageAssets } from '../client/ui/page-frame.ts';
import type { SignInStore } from './accounts/sign-in-store.ts';
import { auditRoutes } from './audit/routes.ts';
import { apiRoutes } from './api/api-routes.ts';
import { findingRoutes } from './api/finding-routes.ts';
import { healthRoutes } from './api/health-routes.ts';
import { securityTxtRoutes } from './api/security-txt-routes.ts';
import { answerRoutes } from './answers/routes.ts';
import { apiEdge } from './edges/api-edge.ts';
import { assetRoutes } from './edges/asset-routes.ts';
import { failures, nothingHere } from './edges/failures.ts';
import { commandBodies } from './edges/command-bodies.ts';
import { formEdge } from './edges/form-edge.ts';
import { limitRequests, readAddress, whoOf } from './edges/limit-requests.ts';
import type { Limits } from './edges/limits.ts';
import type { PageCache } from './edges/page-cache.ts';
import { pageFrames } from './edges/page-frames.ts';
import { publicPages } from './edges/public-pages.ts';
import { readActor, readLanguage } from './edges/read-visit.ts';
import { sameSiteOnly } from './edges/same-site.ts';
import { neverStored, privatePolicy, securityHeaders } from './edges/security-headers.ts';
import { faqRoutes } from './faq/routes.ts';
import type { Finnish } from './finnish/finnish.ts';
import type { NamingGlossary } from './search/glossary.ts';
import { glossaryRoutes } from './search/glossary-routes.ts';
import { searchRoutes } from './search/routes.ts';
import type { Search } from './search/search.ts';
import { forumRoutes } from './forums/routes.ts';
import { screenRoutes } from './live/screen-routes.ts';
import { sessionPageRoutes } from './live/session-page-routes.ts';
import { shortAddressRoutes } from './live/short-address-routes.ts';
import { ownDataRoutes } from './people/own-data-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { incidentRoutes } from './incidents/routes.ts';
import type { CommandHost } from './platform/command.ts';
import type { Metrics } from './platform/metrics.ts';
import type { RouteDeps } from './platform/route-deps.ts';
import { questionRoutes } from './questions/routes.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { unsealingRoutes } from './unsealing/routes.ts';
import { settingsRoutes } from './settings/routes.ts';

export type AppParts = {
  host: CommandHost;
  signIns: SignInStore;
  signInRoutes: express.Router;
  search: Search;
  limits: Limits;
  finnish: Finnish;
  glossary: NamingGlossary;
  cache: PageCache;
  metrics: Metrics;
  assets: PageAssets & { directory: string };
  /** Addresses of the built files that pages on other ports of this host wear too. */
  sharedAssets: readonly string[];
  baseUrl: string;
  trustProxy: number;
  metricsToken: string | null;
  securityContact: string | null;
  ready(): Promise<Record<string, string>>;
};

/** The table of contents of HTTP: what a request passes, in its order. */
export function createApp(parts: AppParts): Express {
  const { host, signIns, search, limits, cache, metrics, assets, baseUrl } = parts;
  const frames = pageFrames(assets, baseUrl);
  const deps: RouteDeps & { search: Search } = { ...host, frames, baseUrl, search };
  const mayCount = (response: express.Response) => limits.take('counted_searches', whoOf(response));
  const app = express();
  app.disable('x-powered-by').set('trust proxy', parts.trustProxy).set('query parser', 'simple');

  app.use(metrics.requests);
  app.use(securityHeaders(baseUrl));
  app.use(assetRoutes(assets.directory, parts.sharedAssets));
  app.use(publicPages(cache));
  app.use(neverStored);
  app.use(compression());
  app.use(healthRoutes({ ...parts, database: host.database }));
  app.use(readLanguage, readAddress(parts.trustProxy));
  app.use(sameSiteOnly(baseUrl));
  app.use(commandBodies());
  app.use(signIns.middleware);
  app.use(readActor(signIns, host.database));
  app.use(privatePolicy(baseUrl));
  app.use(limitRequests(limits));
  app.use(parts.signInRoutes);

  app.use(apiEdge(host));
  app.use(formEdge(host, limits));

  app.use(faqRoutes(deps));
  app.use(searchRoutes({ ...deps, mayCount }));
  app.use(glossaryRoutes({ ...deps, finnish: parts.finnish, glossary: parts.glossary }));
  app.use(peopleRoutes(deps));
  app.use(ownDataRoutes(deps));
  app.use(unsealingRoutes(deps));
  app.use(forumRoutes(deps));
  app.use(sessionPageRoutes(deps));
  app.use(screenRoutes(deps));
  app.use(shortAddressRoutes(deps));
  app.use(questionRoutes({ ...deps, finnish: parts.finnish }));
  app.use(answerRoutes(deps));
  app.use(auditRoutes(deps));
  app.use(sessionRoutes(deps));
  app.use(incidentRoutes(deps));
  app.use(settingsRoutes(deps));
  app.use(apiRoutes(deps));
  app.use(securityTxtRoutes({ ...deps, securityContact: parts.securityContact }));
  app.use(findingRoutes());

  app.use(nothingHere);
  app.use(failures({ log: host.log, frames, page: FailurePage }));
  return app;
}
