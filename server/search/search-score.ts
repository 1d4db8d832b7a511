import type { Candidate, WeightedTerm } from './search-engine.ts';

/** An entry that was found. `score` has no unit: scores of one query can be compared with each other. */
export type Hit = { entryId: string; score: number };

/** How rare a term is: BM25's inverse document frequency, never below zero. */
export function rarity(entries: number, all: number): number {
  return Math.log(1 + Math.max(0, all - entries + 0.5) / (entries + 0.5));
}

/** What an entry that holds these terms is worth to a query: impact times weight, added up. */
export function scoreOf(impacts: Readonly<Record<string, number>>, terms: readonly WeightedTerm[]): number {
  let score = 0;
  for (const { term, weight } of terms) score += weight * (impacts[term] ?? 0);
  return score;
}

/**
 * Candidates in their order, the best first, equal ones by id. Those far below the best share little more with the query than
 * a common word, and are left out.
 */
export function rank(candidates: readonly Candidate[], terms: readonly WeightedTerm[]): Hit[] {
  const hits = candidates
    .map(({ entryId, impacts }) => ({ entryId, score: scoreOf(impacts, terms) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.entryId < other.entryId ? -1 : 1));
  const lowest = (hits[0]?.score ?? 0) * leastShare;
  return hits.filter(({ score }) => score >= lowest);
}

const leastShare = 0.12;
