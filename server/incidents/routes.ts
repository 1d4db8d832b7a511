import { type Request, type Response, Router } from 'express';
import { IncidentsPage } from '../../client/incidents/incidents-page.tsx';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { incidentsThat, questionsThatSay, textsOf } from './queries.ts';
import { incidentView } from './views.ts';

const openAtOnce = 50;
const closedShown = 20;

/** The coordinator's page of texts that have been said to tell who a client is. */
export function incidentRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/hallinta/henkilotiedot', requireSignIn, (request, response) =>
    showIncidents(deps, request, response),
  );
  return router;
}

async function showIncidents(
  { database, frames }: RouteDeps,
  request: Request,
  response: Response,
): Promise<void> {
  if (!mayTry('administer', visitOf(response).actor)) throw new Problem('not_found');
  const [open, closed] = await Promise.all([
    incidentsThat(database, 'open', openAtOnce),
    incidentsThat(database, 'closed', closedShown),
  ]);
  const shown = await Promise.all(
    open.map(async (incident) => {
      const shown = incidentView(incident, await textsOf(database, incident));
      const words = shown.found.map((each) => each.words);
      return { ...shown, elsewhere: await questionsThatSay(database, words, incident) };
    }),
  );
  const view = { open: shown, closed: closed.map((incident) => incidentView(incident, [])) };
  sendPage(response, IncidentsPage({ frame: frames.frameOf(request, response), view }));
}
