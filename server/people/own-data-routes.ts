import { type Request, type Response, Router } from 'express';
import { OwnDataPage } from '../../client/people/own-data-page.tsx';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { followedBy, questionsAskedBy } from '../questions/queries.ts';
import { readSettings } from '../settings/queries.ts';
import type { OwnData } from './contract.ts';
import {
  ownAccount,
  ownCallsUnclear,
  ownDeeds,
  ownLawyersWork,
  ownRemarks,
  ownSignIns,
} from './own-data-queries.ts';
import { ownDataView } from './own-data-view.ts';

/** What is held on whoever is signed in, with or without a role: as a page, and as a file to take along. */
export function ownDataRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/omat-tiedot', requireSignIn, async (request, response) => {
    const data = await readOwnData(deps, response);
    const view = { data, mayEnd: mayTry('keep_own_account', visitOf(response).actor) };
    sendPage(response, OwnDataPage({ frame: deps.frames.frameOf(request, response), view }));
  });
  router.get('/omat-tiedot.json', requireSignIn, (request, response) => sendFile(deps, request, response));
  return router;
}

/** The whole, with the deeds of the list of events, by the right to have it in a machine's form (GDPR, article 20). */
async function sendFile(deps: RouteDeps, _request: Request, response: Response): Promise<void> {
  const data = await readOwnData(deps, response);
  const deeds = await ownDeeds(deps.database, data.account.id);
  const writtenOn = helsinkiDay(deps.clock.now());
  response.set('Cache-Control', 'private, no-store').attachment(`lakifoorumi-omat-tiedot-${writtenOn}.json`);
  response.type('application/json').send(JSON.stringify({ writtenOn, ...data, deeds }, null, 2));
}

async function readOwnData({ database }: RouteDeps, response: Response): Promise<OwnData> {
  const { signIn } = visitOf(response);
  if (!signIn) throw new Problem('sign_in_required');
  const { personId } = signIn;
  const [account, signIns, asked, remarks, followed, calledUnclear, lawyer, settings] = await Promise.all([
    ownAccount(database, personId),
    ownSignIns(database, signIn),
    questionsAskedBy(database, personId),
    ownRemarks(database, personId),
    followedBy(database, personId),
    ownCallsUnclear(database, personId),
    ownLawyersWork(database, personId),
    readSettings(database),
  ]);
  if (!account) throw new Problem('not_found');
  return ownDataView({ account, signIns, asked, remarks, followed, calledUnclear, lawyer, settings });
}
