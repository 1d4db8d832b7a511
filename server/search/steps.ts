/* What other features take of the search: to find entries, and to score texts of their own by the same terms. */
export type { Found, Search } from './search.ts';
export type { WeightedTerm } from './search-engine.ts';
export { rarity, scoreOf } from './search-score.ts';
export { highestImpact, termImpacts } from './search-terms.ts';
export { countTerms } from './search-vocabulary-queries.ts';
