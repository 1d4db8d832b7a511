import { type Request, type Response, Router } from 'express';
import { ForumsPage } from '../../client/sessions/forums-page.tsx';
import { NewSessionPage } from '../../client/sessions/new-session-page.tsx';
import { SessionDeskPage } from '../../client/sessions/session-desk-page.tsx';
import { SessionsPage } from '../../client/sessions/sessions-page.tsx';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { allForums, forumsInUse } from '../forums/queries.ts';
import { wholeNumber } from '../platform/contract.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { countOpenIncidents } from '../incidents/queries.ts';
import { countWaitingUnsealings } from '../unsealing/queries.ts';
import { defaultTimes } from './default-times.ts';
import { allSessions, countCarriedTo, findSession, lawyersInOffice } from './queries.ts';
import { sessionDeskView, sessionsPageView } from './session-desk-view.ts';

/** The coordinator's rooms: every session, planning and running one, and the forums. */
export function sessionRoutes(deps: RouteDeps): Router {
  const { database, clock, frames } = deps;
  const router = Router();
  router.use('/hallinta', requireSignIn, (_request, response, next) => {
    next(mayTry('administer', visitOf(response).actor) ? undefined : new Problem('not_found'));
  });
  router.get('/hallinta', async (request, response) => {
    const sessions = sessionsPageView(await allSessions(database), pageNumber(request), clock.now());
    const [openIncidents, waitingUnsealings] = await Promise.all([
      countOpenIncidents(database),
      countWaitingUnsealings(database),
    ]);
    const view = { ...sessions, openIncidents, waitingUnsealings };
    sendPage(response, SessionsPage({ frame: frames.frameOf(request, response), view }));
  });
  router.get('/hallinta/foorumit', async (request, response) => {
    const view = { forums: await allForums(database) };
    sendPage(response, ForumsPage({ frame: frames.frameOf(request, response), view }));
  });
  router.get('/hallinta/istunnot/uusi', (request, response) => showNewSession(deps, request, response));
  router.get('/hallinta/istunnot/:id', async (request, response) => {
    const session = await findSession(database, pathId(request));
    if (!session) throw new Problem('not_found');
    const lawyers = await lawyersInOffice(database);
    const carried = await countCarriedTo(database, session.id);
    const view = sessionDeskView(session, { lawyers, carried, now: clock.now() });
    sendPage(response, SessionDeskPage({ frame: frames.frameOf(request, response), view }));
  });
  return router;
}

function pageNumber(request: Request): number {
  return wholeNumber({ min: 1, max: 10_000 }).safeParse(request.query['sivu']).data ?? 1;
}

async function showNewSession(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { database, clock, frames } = deps;
  const lawyers = await lawyersInOffice(database);
  const [first, second, ...others] = lawyers;
  // With just two lawyers in office there is nothing to choose.
  const named =
    others.length === 0 ? { firstLawyerId: first?.id ?? '', secondLawyerId: second?.id ?? '' } : none;
  const fields = {
    title: '',
    intro: '',
    visibility: 'public' as const,
    ...defaultTimes(clock.now()),
    ...named,
  };
  const view = { forums: await forumsInUse(database), lawyers, fields };
  sendPage(response, NewSessionPage({ frame: frames.frameOf(request, response), view }));
}

const none = { firstLawyerId: '', secondLawyerId: '' };
