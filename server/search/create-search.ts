import { mostFound, searchLimits } from './contract.ts';
import type { Answering } from './search-engine.ts';
import { rank } from './search-score.ts';
import type { Search } from './search.ts';
import { understandQuery, type UnderstandDeps } from './understand-query.ts';

const unlimited = searchLimits.parse({});

/** The search: a query is understood here, an engine gives candidates, and they are scored here, whichever engine it was. */
export function createSearch(deps: UnderstandDeps & { answering: Answering }): Search {
  return {
    understand: (asked) => understandQuery(deps, asked),
    async find(asked) {
      const understood = await understandQuery(deps, asked);
      const { terms } = understood;
      const { limits = unlimited } = asked;
      const { candidates, ...answered } = await deps.answering({ terms, limits, limit: mostFound });
      return { ...understood, hits: rank(candidates, terms), ...answered };
    },
  };
}
