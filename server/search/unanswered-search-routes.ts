import express, { type Request, type Response, Router } from 'express';
import { UnansweredSearchesPage } from '../../client/search/unanswered-searches-page.tsx';
import { fill } from '../../client/texts/catalogue.ts';
import { searchTexts } from '../../client/texts/search.ts';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { parseInput } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { countedSearchInput, type UnansweredSearchesView } from './contract.ts';
import { countUnansweredSearch } from './count-unanswered-search.ts';
import {
  countRareSearches,
  frequentUnansweredSearches,
  type RemovedSearch,
  removedUnansweredSearches,
} from './unanswered-search-queries.ts';

type CountingDeps = RouteDeps & { mayCount(response: Response): Promise<void> };

/** The coordinator's list of missing knowledge, and the door by which the search page tells what was not found. */
export function unansweredSearchRoutes(deps: CountingDeps): Router {
  const router = Router();
  router.post('/haku', form, (request, response) => takeCount(deps, request, response));
  router.get('/hallinta/puuttuva-tieto', requireSignIn, (request, response) =>
    showList(deps, request, response),
  );
  return router;
}

const form = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 4 });
const noContent = 204;

/** No command: it is nobody's deed, and no one is asked who they are. */
async function takeCount(deps: CountingDeps, request: Request, response: Response): Promise<void> {
  const { haku, sitten } = parseInput(countedSearchInput, request.body ?? {});
  // A browser says where it was sent from; what does not is no search page of ours.
  if (request.get('Sec-Fetch-Site') === 'same-origin') {
    // A program can say the same; then it is no more than one of those who share its address.
    await deps.mayCount(response);
    await countUnansweredSearch(deps, { query: haku, next: sitten });
  }
  response.set('Cache-Control', 'no-store').status(noContent).end();
}

async function showList(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { database, clock, frames } = deps;
  const { actor, language } = visitOf(response);
  if (!mayTry('administer', actor)) throw new Problem('not_found');
  const now = clock.now();
  const [searches, rare, removed] = await Promise.all([
    frequentUnansweredSearches(database, helsinkiDay(now)),
    countRareSearches(database),
    removedUnansweredSearches(database),
  ]);
  const view: UnansweredSearchesView = {
    searches,
    rare,
    removed: removed.map(({ id, query }) => ({ id, query })),
  };
  const frame = frames.frameOf(request, response);
  const undo = frame.attempt ? null : undoOffer(removed[0], now, language);
  sendPage(
    response,
    UnansweredSearchesPage({ frame: undo ? { ...frame, notice: null, undo } : frame, view }),
  );
}

const undoSeconds = 10;

/** For some seconds a removal is offered to be undone where it is told; after that, in the list of what was removed. */
function undoOffer(removed: RemovedSearch | undefined, now: Date, language: keyof typeof searchTexts) {
  if (!removed) return null;
  const seconds = Math.ceil(undoSeconds - (now.getTime() - removed.removedAt.getTime()) / 1000);
  if (seconds < 1 || seconds > undoSeconds) return null;
  return {
    text: fill(searchTexts[language].removedNow, { query: removed.query }),
    command: 'restore-unanswered-search',
    input: { unansweredSearchId: removed.id },
    seconds,
  };
}
