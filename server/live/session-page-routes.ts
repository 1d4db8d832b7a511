import { Router } from 'express';
import { SessionPage } from '../../client/live/session-page.tsx';
import { personIdOf } from '../accounts/actor.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { type Visit, visitOf } from '../platform/visit.ts';
import { supportedBy } from '../questions/queries.ts';
import { lawyerPlace } from '../sessions/views.ts';
import { readAfterwards } from './afterwards.ts';
import { followedSession, readCatchUp } from './catch-up.ts';
import type { LivePageView } from './contract.ts';
import { readOwnDiscussion } from './own-remarks.ts';
import { orderSeedOf } from './order-seed.ts';
import { sessionApiRoutes } from './session-api-routes.ts';
import { shortAddress } from './short-address.ts';

/** `/istunnot/:id`, the one page of a session for every role, and the same as JSON. */
export function sessionPageRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/istunnot/:id', async (request, response) => {
    const view = await readLivePage(deps, visitOf(response), pathId(request));
    sendPage(response, SessionPage({ frame: deps.frames.frameOf(request, response), view }));
  });
  router.use(sessionApiRoutes(deps));
  return router;
}

/** What the page begins with for a reader; throws `not_found`. */
export async function readLivePage(
  { database, clock, baseUrl }: RouteDeps,
  { actor, language }: Pick<Visit, 'actor' | 'language'>,
  sessionId: string,
): Promise<LivePageView> {
  const now = clock.now();
  const reading = { sessionId, now };
  const { snapshot, provisional, followers, audience } = await readCatchUp(database, actor, reading);
  if (!snapshot) throw new Problem('not_found');
  const personId = personIdOf(actor);
  const supported =
    personId && actor.kind === 'worker' ? await supportedBy(database, personId, sessionId) : [];
  const { session } = await followedSession(database, actor, sessionId);
  return {
    ...{ snapshot, provisional, followers, audience, supported },
    ...(await readOwnDiscussion(database, actor, { sessionId, now })),
    ...(await readAfterwards(database, actor, { sessionId, now })),
    role: 'personId' in actor ? actor.kind : null,
    lawyer: lawyerPlace(actor, session),
    shortAddress: shortAddress(baseUrl, language, session.shortCode),
    orderSeed: orderSeedOf(actor, audience, snapshot.session),
    at: now.toISOString(),
  };
}
