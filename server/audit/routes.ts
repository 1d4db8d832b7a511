import { type NextFunction, type Request, type Response, Router } from 'express';
import { EventsPage } from '../../client/audit/events-page.tsx';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { allAreas } from '../people/queries.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { eventsAsked } from './contract.ts';
import { eventDays, eventView } from './event-view.ts';
import { eventsCsv } from './events-csv.ts';
import { doersOfEvents, findEventDays, findEvents, verifyEvents } from './queries.ts';

const eventsOnPage = 50;
const eventsInTable = 50_000;

/** The coordinator's list of what was done, and the same as a table. */
export function auditRoutes(deps: RouteDeps): Router {
  const { database } = deps;
  const router = Router();
  router.use(['/hallinta/tapahtumat', '/hallinta/tapahtumat.csv'], requireSignIn, administratorsOnly);
  router.get('/hallinta/tapahtumat', (request, response) => showEvents(deps, request, response));
  router.get('/hallinta/tapahtumat.csv', async (request, response) => {
    const found = await findEvents(database, eventsAsked.parse(request.query), eventsInTable);
    const areas = await allAreas(database);
    const events = found.map((event) => eventView(event, areas));
    response.set('Cache-Control', 'private, no-store').attachment('tapahtumat.csv');
    response.type('text/csv; charset=utf-8').send(eventsCsv(events, visitOf(response).language));
  });
  return router;
}

function administratorsOnly(_request: Request, response: Response, next: NextFunction): void {
  next(mayTry('administer', visitOf(response).actor) ? undefined : new Problem('not_found'));
}

async function showEvents(
  { database, clock, frames }: RouteDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const asked = eventsAsked.parse(request.query);
  const [{ events, earlierThan }, areas, doers, verified] = await Promise.all([
    findEventDays(database, asked, eventsOnPage),
    allAreas(database),
    doersOfEvents(database),
    asked.tarkista ? verifyEvents(database) : null,
  ]);
  const view = {
    asked,
    today: helsinkiDay(clock.now()),
    days: eventDays(events, areas),
    earlierThan,
    doers,
    verified: verified && {
      events: verified.events,
      faults: verified.faults.length,
      firstFault: verified.faults[0]?.seq ?? null,
    },
  };
  sendPage(response, EventsPage({ frame: frames.frameOf(request, response), view }));
}
