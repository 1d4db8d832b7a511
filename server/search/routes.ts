import { type Request, type Response, Router } from 'express';
import { SearchPage } from '../../client/search/search-page.tsx';
import { forumsInUse } from '../forums/queries.ts';
import { parseInput } from '../platform/command.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import { publicCache } from '../platform/public-cache.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { searchInput, type SearchInput, type SearchReply } from './contract.ts';
import { countUnansweredSearch } from './count-unanswered-search.ts';
import { findEntries } from './find-entries.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';
import { suggestionRoutes } from './suggestion-routes.ts';
import { unansweredSearchRoutes } from './unanswered-search-routes.ts';

type SearchDeps = RouteDeps & {
  search: Search;
  /** Counts one more search that found nothing from whoever asks; throws `too_many_requests` when they are too many. */
  mayCount(response: Response): Promise<void>;
};

/** Searching the entries: the page and its JSON, and what is learnt of searches that found nothing. */
export function searchRoutes(deps: SearchDeps): Router {
  const router = Router();
  router.get('/haku', (request, response) => showSearch(deps, request, response));
  router.get('/api/v1/entries', (request, response) => listEntries(deps, request, response));
  router.use(suggestionRoutes(deps));
  router.use(unansweredSearchRoutes(deps));
  return router;
}

async function showSearch(deps: SearchDeps, request: Request, response: Response): Promise<void> {
  const { language } = visitOf(response);
  const asked = readSearch(request.query);
  const [forums, found] = await Promise.all([
    forumsInUse(deps.database),
    isAsked(asked) ? findEntries(deps, { ...asked, language }) : null,
  ]);
  if (found && found.page > found.pages) throw new Problem('not_found');
  if (found && isMissed(asked, found) && isSentByHand(request)) {
    await countMissed(deps, asked.q, response);
  }
  sendPage(
    response,
    SearchPage({ frame: deps.frames.frameOf(request, response), view: { asked, found, forums } }),
  );
}

// The page is shown in any case; what comes too often from one place is not counted.
async function countMissed(deps: SearchDeps, query: string, response: Response): Promise<void> {
  try {
    await deps.mayCount(response);
    await countUnansweredSearch(deps, { query });
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'too_many_requests')) throw error;
  }
}

const isLimited = ({ foorumi, laki, pykala, vuosi, voimassaolo }: SearchInput) =>
  [foorumi, laki, pykala, vuosi, voimassaolo].some((limit) => limit !== '');

/** By words, or by limits alone: then the newest within them. */
const isAsked = (asked: SearchInput) => asked.q !== '' || isLimited(asked);

/** In all entries nothing was found. */
const isMissed = (asked: SearchInput, found: SearchReply) => found.total === 0 && !isLimited(asked);

// A form of ours that a person sent (Fetch Metadata, W3C): no robot, no link from elsewhere, no script that searches.
function isSentByHand(request: Request): boolean {
  return request.get('Sec-Fetch-Site') === 'same-origin' && request.get('Sec-Fetch-User') === '?1';
}

async function listEntries(deps: SearchDeps, request: Request, response: Response): Promise<void> {
  const { language } = visitOf(response);
  const found = await findEntries(deps, { ...parseInput(searchInput, { ...request.query }), language });
  response.set('Cache-Control', publicCache).json(found);
}
