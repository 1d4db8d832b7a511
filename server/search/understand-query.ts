import type { Finnish, WordAnalysis } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import { findSubstitutes } from './find-substitutes.ts';
import type { Glossary } from './glossary.ts';
import { marksOf } from './query-marks.ts';
import { readQuery, type ReadQuery } from './read-query.ts';
import { highestImpact } from './search-terms.ts';
import type { Asked, Understood } from './search.ts';
import { countTerms, termsBeginning } from './search-vocabulary-queries.ts';
import { weighTerms } from './weigh-terms.ts';

export type UnderstandDeps = { database: Database; finnish: Finnish; glossary: Glossary };

/** Understands a query by the dictionary, the glossary and what entries hold. */
export async function understandQuery(deps: UnderstandDeps, asked: Asked): Promise<Understood> {
  const { database, finnish } = deps;
  const read = readQuery(asked, deps);
  const entries = await countTerms(database, termsOfQuery(read));
  const query = await completeCitation(deps, read, entries);
  const { substitutes, didYouMean } = await findSubstitutes({ ...deps, entries }, query, asked);
  const more = substitutes
    .flatMap(({ analysis }) => termsOfWord(analysis))
    .filter((term) => !entries.has(term));
  if (more.length > 0) for (const [term, count] of await countTerms(database, more)) entries.set(term, count);
  const terms = weighTerms(query, { entries, substitutes });
  return {
    terms,
    highestScore: terms.reduce((sum, { weight }) => sum + weight * highestImpact, 0),
    didYouMean,
    marksIn: marksOf(terms, finnish),
  };
}

/** A section or an act that no entry cites, while it is being typed, becomes those that begin so. */
async function completeCitation(
  { database }: UnderstandDeps,
  query: ReadQuery,
  entries: Map<string, number>,
): Promise<ReadQuery> {
  const { unfinishedToken, tokens } = query;
  if (unfinishedToken === undefined || tokens.some((token) => entries.has(token))) return query;
  const begun = await termsBeginning(database, unfinishedToken);
  for (const [token, count] of begun) entries.set(token, count);
  return { ...query, tokens: [...begun.keys()] };
}

function termsOfQuery({ tokens, words, meant, joined }: ReadQuery): string[] {
  const analyses = [...words, ...joined, ...meant].map(({ analysis }) => analysis);
  return [...new Set([...tokens, ...analyses.flatMap(termsOfWord)])];
}

function termsOfWord({ lemmas, parts, roots }: WordAnalysis): string[] {
  return [...lemmas, ...parts, ...roots];
}
