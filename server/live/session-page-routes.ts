import { Router } from 'express';
import { SessionPage } from '../../client/live/session-page.tsx';
import { type Actor, personIdOf } from '../accounts/actor.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { supportedBy } from '../questions/queries.ts';
import { lawyerPlace } from '../sessions/views.ts';
import { followedSession, readCatchUp } from './catch-up.ts';
import type { LivePageView } from './contract.ts';
import { sessionApiRoutes } from './session-api-routes.ts';

/** `/istunnot/:id`, the one page of a session for every role, and the same as JSON. */
export function sessionPageRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/istunnot/:id', async (request, response) => {
    const view = await readLivePage(deps, visitOf(response).actor, pathId(request));
    sendPage(response, SessionPage({ frame: deps.frames.frameOf(request, response), view }));
  });
  router.use(sessionApiRoutes(deps));
  return router;
}

async function readLivePage(
  { database, clock }: RouteDeps,
  actor: Actor,
  sessionId: string,
): Promise<LivePageView> {
  const now = clock.now();
  const { snapshot, provisional, audience } = await readCatchUp(database, actor, { sessionId, now });
  if (!snapshot) throw new Problem('not_found');
  const personId = personIdOf(actor);
  const supported =
    personId && actor.kind === 'worker' ? await supportedBy(database, personId, sessionId) : [];
  const { session } = await followedSession(database, actor, sessionId);
  return {
    ...{ snapshot, provisional, audience, supported },
    role: 'personId' in actor ? actor.kind : null,
    lawyer: lawyerPlace(actor, session),
    at: now.toISOString(),
  };
}
