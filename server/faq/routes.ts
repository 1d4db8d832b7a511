import { type Request, type Response, Router } from 'express';
import { EntryPage } from '../../client/faq/entry-page.tsx';
import { type Actor, personIdOf } from '../accounts/actor.ts';
import { mayTry, verdictOn } from '../accounts/permissions.ts';
import type { Database } from '../platform/database.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import { publicCache } from '../platform/public-cache.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { undoablePutAway } from '../questions/queries.ts';
import { findSession } from '../sessions/queries.ts';
import { aboutRoutes } from './about-routes.ts';
import { actRoutes } from './act-routes.ts';
import { findEntry, questionOfEntry } from './queries.ts';
import { entryView } from './views.ts';
import { feedRoutes } from './feed-routes.ts';

/** Everything anyone may read of the entries: pages, JSON, feed, sitemap, and what the service says of itself. */
export function faqRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/ukk/:id', (request, response) => showEntry(deps, request, response));
  router.get('/api/v1/entries/:id', (request, response) => giveEntry(deps, request, response));
  router.use(actRoutes(deps));
  router.use(feedRoutes(deps));
  router.use(aboutRoutes(deps));
  return router;
}

const gone = 410;

async function readEntry(deps: RouteDeps, request: Request, response: Response) {
  const record = await findEntry(deps.database, pathId(request));
  if (!record) throw new Problem('not_found');
  if (record.validity === 'revoked') response.status(gone);
  return entryView(record, visitOf(response).language);
}

async function showEntry(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const entry = await readEntry(deps, request, response);
  const { actor, refused } = visitOf(response);
  const may = {
    review: mayTry('publish', actor),
    revoke: await mayRevoke(deps.database, actor, entry.session.id),
  };
  // Someone signed out meanwhile has no form here to find their text in: the page of failures shows it.
  if (refused && refused.command !== 'undo-put-away' && !may.review && !may.revoke) throw refused.problem;
  const discusses = mayTry('remark', actor) && entry.validity !== 'revoked';
  const discussedIn = discusses ? await questionOfEntry(deps.database, entry.id) : null;
  const view = { entry, may, discussedIn, putAway: await justPutAway(deps, request, actor) };
  sendPage(response, EntryPage({ frame: deps.frames.frameOf(request, response), view }));
}

/** Whoever was led here by "this answered me" can take the draft back for a moment. */
async function justPutAway({ database, clock }: RouteDeps, request: Request, actor: Actor) {
  const personId = request.query['tehty'] === 'accept-entry' ? personIdOf(actor) : null;
  return personId === null ? null : undoablePutAway(database, personId, clock.now());
}

/** The table's verdict for the page; the command checks it again. */
async function mayRevoke(database: Database, actor: Actor, sessionId: string): Promise<boolean> {
  const verdict = verdictOn('revoke', actor);
  if (verdict !== 'own_session' || actor.kind !== 'lawyer') return verdict === 'yes';
  const session = await findSession(database, sessionId);
  return session?.lawyers.some((lawyer) => lawyer.personId === actor.personId) ?? false;
}

async function giveEntry(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const entry = await readEntry(deps, request, response);
  response.set('Cache-Control', publicCache).json(entry);
}
