import { type Response, Router } from 'express';
import { parseInput } from '../platform/command.ts';
import { pathId } from '../platform/path-id.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { pastSessions, type SessionRecord, upcomingSessions } from '../sessions/queries.ts';
import { audienceOf, sessionView } from '../sessions/views.ts';
import { readMinutes } from './afterwards.ts';
import { followedSession, readCatchUp } from './catch-up.ts';
import { catchUpQuery } from './contract.ts';
import { readingAs } from './screen-actor.ts';

const listedAtMost = 100;

/** Sessions as JSON: the list, one with its questions, and what has changed since, for where a socket cannot be had. */
export function sessionApiRoutes({ database, clock }: RouteDeps): Router {
  const router = Router();
  router.get('/api/v1/sessions', async (_request, response) => {
    const { actor } = visitOf(response);
    const [upcoming, past] = await Promise.all([
      upcomingSessions(database, { limit: listedAtMost }),
      pastSessions(database, { limit: listedAtMost }),
    ]);
    const views = (sessions: SessionRecord[]) =>
      sessions.flatMap((session) => {
        const audience = audienceOf(actor, session);
        return audience ? sessionView(session, clock.now(), audience) : [];
      });
    sendJson(response, { upcoming: views(upcoming), past: views(past) });
  });
  router.get('/api/v1/sessions/:id', async (request, response) => {
    const { actor } = visitOf(response);
    const reading = { sessionId: pathId(request), now: clock.now() };
    const { snapshot } = await readCatchUp(database, actor, reading);
    sendJson(response, snapshot);
  });
  router.get('/api/v1/sessions/:id/minutes', async (request, response) => {
    const followed = await followedSession(database, visitOf(response).actor, pathId(request));
    sendJson(response, await readMinutes(database, followed));
  });
  router.get('/api/v1/sessions/:id/events', async (request, response) => {
    const { actor } = visitOf(response);
    const { after, as } = parseInput(catchUpQuery, request.query);
    const reading = { sessionId: pathId(request), after, now: clock.now() };
    sendJson(response, await readCatchUp(database, readingAs(actor, as), reading));
  });
  return router;
}

function sendJson(response: Response, body: unknown): void {
  response.set('Cache-Control', 'no-store').json(body);
}
