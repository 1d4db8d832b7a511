import { type Request, type Response, Router } from 'express';
import { FrontPage } from '../../client/forums/front-page.tsx';
import { ForumPage } from '../../client/forums/forum-page.tsx';
import { entriesOnPage, pageAsked } from '../faq/contract.ts';
import { countEntries, entriesOfForum, newestEntries } from '../faq/queries.ts';
import { slug } from '../platform/contract.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { pastSessions, upcomingSessions } from '../sessions/queries.ts';
import { findForum, forumsInUse } from './queries.ts';
import { entriesFor, sessionsFor } from './views.ts';

const sessionsShown = 6;
const pastShown = 20;
const newestShown = 5;

/** The front page, the forums' pages and the forums as JSON. */
export function forumRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/', (request, response) => showFrontPage(deps, request, response));
  router.get('/foorumit/:slug', (request, response) => showForum(deps, request, response));
  router.get('/api/v1/forums', async (_request, response) => {
    response.set('Cache-Control', 'public, max-age=30').json(await forumsInUse(deps.database));
  });
  return router;
}

async function showFrontPage(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { actor, language } = visitOf(response);
  const { database } = deps;
  const [forums, sessions, newest, entryCount] = await Promise.all([
    forumsInUse(database),
    upcomingSessions(database, { limit: 3 * sessionsShown }),
    newestEntries(database, { limit: newestShown, offset: 0 }),
    countEntries(database),
  ]);
  const view = {
    forums,
    sessions: sessionsFor(actor, sessions, deps.clock.now()).slice(0, sessionsShown),
    newest: entriesFor(language, newest),
    entryCount,
  };
  sendPage(response, FrontPage({ frame: deps.frames.frameOf(request, response), view }));
}

async function showForum(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { actor, language } = visitOf(response);
  const { database } = deps;
  const asked = slug.safeParse(request.params['slug']);
  const forum = asked.success ? await findForum(database, asked.data) : null;
  const page = pageAsked.parse(request.query['sivu']);
  const pages = Math.max(1, Math.ceil((forum?.entryCount ?? 0) / entriesOnPage));
  if (!forum || page > pages) throw new Problem('not_found');
  const slice = { limit: entriesOnPage, offset: (page - 1) * entriesOnPage };
  const [entries, upcoming, past] = await Promise.all([
    entriesOfForum(database, forum.id, slice),
    upcomingSessions(database, { forumId: forum.id, limit: sessionsShown }),
    pastSessions(database, { forumId: forum.id, limit: pastShown }),
  ]);
  const now = deps.clock.now();
  const view = {
    forum,
    upcoming: sessionsFor(actor, upcoming, now),
    past: sessionsFor(actor, past, now),
    entries: entriesFor(language, entries),
    page,
    pages,
  };
  sendPage(response, ForumPage({ frame: deps.frames.frameOf(request, response), view }));
}
