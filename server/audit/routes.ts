import { type NextFunction, type Request, type Response, Router } from 'express';
import { EventsPage } from '../../client/audit/events-page.tsx';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { eventsAsked } from './contract.ts';
import { eventView } from './event-view.ts';
import { eventsCsv } from './events-csv.ts';
import { doersOfEvents, findEvents, verifyEvents } from './queries.ts';

const eventsOnPage = 50;
const eventsInTable = 50_000;

/** The coordinator's list of what was done, and the same as a table. */
export function auditRoutes(deps: RouteDeps): Router {
  const { database } = deps;
  const router = Router();
  router.use(['/hallinta/tapahtumat', '/hallinta/tapahtumat.csv'], requireSignIn, administratorsOnly);
  router.get('/hallinta/tapahtumat', (request, response) => showEvents(deps, request, response));
  router.get('/hallinta/tapahtumat.csv', async (request, response) => {
    const events = await findEvents(database, eventsAsked.parse(request.query), eventsInTable);
    response.set('Cache-Control', 'private, no-store').attachment('tapahtumat.csv');
    response
      .type('text/csv; charset=utf-8')
      .send(eventsCsv(events.map(eventView), visitOf(response).language));
  });
  return router;
}

function administratorsOnly(_request: Request, response: Response, next: NextFunction): void {
  next(mayTry('administer', visitOf(response).actor) ? undefined : new Problem('not_found'));
}

async function showEvents(
  { database, frames }: RouteDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const asked = eventsAsked.parse(request.query);
  const [found, doers, verified] = await Promise.all([
    findEvents(database, asked, eventsOnPage + 1),
    doersOfEvents(database),
    asked.tarkista ? verifyEvents(database) : null,
  ]);
  const events = found.slice(0, eventsOnPage).map(eventView);
  const view = {
    asked,
    events,
    older: found.length > eventsOnPage ? (events.at(-1)?.seq ?? null) : null,
    doers,
    verified: verified && {
      events: verified.events,
      faults: verified.faults.length,
      firstFault: verified.faults[0]?.seq ?? null,
    },
  };
  sendPage(response, EventsPage({ frame: frames.frameOf(request, response), view }));
}
