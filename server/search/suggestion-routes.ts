import { type Request, type Response, Router } from 'express';
import { entriesByIds } from '../faq/queries.ts';
import { publicCache } from '../platform/public-cache.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import type { SearchSuggestions } from './contract.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';

type SuggestionDeps = RouteDeps & { search: Search };

const mostSuggestions = 8;

/** What a browser's own search box shows while one types: titles of entries and their addresses. */
export function suggestionRoutes(deps: SuggestionDeps): Router {
  const router = Router();
  router.get('/api/v1/search-suggestions', async (request: Request, response: Response) => {
    const suggestions = await suggest(deps, readSearch(request.query).q);
    response.set('Cache-Control', publicCache).type('application/x-suggestions+json');
    response.send(JSON.stringify(suggestions));
  });
  return router;
}

async function suggest(
  { database, search, baseUrl }: SuggestionDeps,
  query: string,
): Promise<SearchSuggestions> {
  if (query === '') return [query, [], [], []];
  const { hits } = await search.find({ query, unfinished: true });
  const entries = await entriesByIds(
    database,
    hits.slice(0, mostSuggestions).map(({ entryId }) => entryId),
  );
  const addresses = entries.map(({ id }) => `${baseUrl}/ukk/${id}`);
  return [query, entries.map(({ title }) => title), [], addresses];
}
