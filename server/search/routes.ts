import { type Request, type Response, Router } from 'express';
import { SearchPage } from '../../client/search/search-page.tsx';
import { forumsInUse } from '../forums/queries.ts';
import { parseInput } from '../platform/command.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { searchInput } from './contract.ts';
import { findEntries } from './find-entries.ts';
import { readSearch } from './read-search.ts';
import type { SearchIndex } from './search-index.ts';

type SearchDeps = RouteDeps & { search: SearchIndex };

/** Searching the entries: the page and its JSON. */
export function searchRoutes(deps: SearchDeps): Router {
  const router = Router();
  router.get('/haku', (request, response) => showSearch(deps, request, response));
  router.get('/api/v1/entries', (request, response) => listEntries(deps, request, response));
  return router;
}

const publicJson = 'public, max-age=30';

async function showSearch(deps: SearchDeps, request: Request, response: Response): Promise<void> {
  const { language } = visitOf(response);
  const asked = readSearch(request.query);
  const [forums, found] = await Promise.all([
    forumsInUse(deps.database),
    asked.q === '' ? null : findEntries(deps, { ...asked, language }),
  ]);
  if (found && found.page > found.pages) throw new Problem('not_found');
  sendPage(
    response,
    SearchPage({ frame: deps.frames.frameOf(request, response), view: { asked, found, forums } }),
  );
}

async function listEntries(deps: SearchDeps, request: Request, response: Response): Promise<void> {
  const { language } = visitOf(response);
  const found = await findEntries(deps, { ...parseInput(searchInput, { ...request.query }), language });
  response.set('Cache-Control', publicJson).json(found);
}
