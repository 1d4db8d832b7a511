import type { WordAnalysis } from '../finnish/finnish.ts';
import { isCommonWord } from './common-words.ts';
import type { AskedWord, JoinedWords, ReadQuery } from './read-query.ts';
import type { WeightedTerm } from './search-engine.ts';
import { rarity } from './search-score.ts';

/** A word that stands for one that was asked: a mended or a completed one, and how much of it it is worth. */
export type Substitute = { analysis: WordAnalysis; worth: number };

/** What an index tells of a query. */
export type IndexKnowledge = {
  /** Term -> entries; the empty term counts the entries themselves. */
  entries: ReadonlyMap<string, number>;
  substitutes: readonly Substitute[];
};

/** `worth` is how a term came into the query; `weight` that times how rare it is. */
export type ChosenTerm = WeightedTerm & { worth: number };

const worths = {
  citation: 3,
  lemma: 1,
  part: 0.45,
  apart: 0.5,
  partAlone: 0.9,
  root: 0.25,
  common: 0.2,
};
/** More terms change no order and cost time. */
const mostTerms = 12;

/** The terms of a query that entries have, the heaviest first: by how they came into it, times how rare they are. */
export function weighTerms(query: ReadQuery, known: IndexKnowledge): ChosenTerm[] {
  const all = known.entries.get('') ?? 0;
  const worthOf = new Map<string, number>();
  for (const [term, worth] of termsOf(query, known))
    worthOf.set(term, Math.max(worthOf.get(term) ?? 0, worth));
  return [...worthOf]
    .flatMap(([term, worth]) => {
      const entries = term === '' ? undefined : known.entries.get(term);
      return entries === undefined ? [] : [{ term, worth, weight: worth * rarity(entries, all) }];
    })
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
    .slice(0, mostTerms);
}

/** Whether entries have a word as it is, and not only its parts. */
export function isIndexed({ lemmas }: WordAnalysis, { entries }: Pick<IndexKnowledge, 'entries'>): boolean {
  return lemmas.some((lemma) => entries.has(lemma));
}

type Worth = [term: string, worth: number];

function* termsOf(query: ReadQuery, known: IndexKnowledge): Generator<Worth> {
  for (const term of query.tokens) yield [term, worths.citation];
  for (const { analysis, worth } of [...query.meant, ...known.substitutes])
    yield* wordTerms(analysis, known, worth);
  const compounds = query.joined.filter(({ analysis }) => isIndexed(analysis, known));
  for (const { analysis } of compounds) yield* wordTerms(analysis, known, 1);
  for (const word of query.words) yield* wordTerms(word.analysis, known, worthBeside(word, compounds));
}

/** A word of a compound that was written apart counts for little more than a part. */
function worthBeside(word: AskedWord, compounds: readonly JoinedWords[]): number {
  if (isCommonWord(word)) return worths.common;
  return compounds.some(({ of }) => of.includes(word)) ? worths.apart : 1;
}

function* wordTerms(
  { lemmas, parts, roots }: WordAnalysis,
  known: IndexKnowledge,
  worth: number,
): Generator<Worth> {
  const entriesOf = (lemma: string) => known.entries.get(lemma) ?? 0;
  const most = Math.max(...lemmas.map(entriesOf));
  // Of several readings the one in most entries is the likeliest; another is the rarer, and would otherwise weigh more.
  for (const term of lemmas) if (most > 0) yield [term, (worth * worths.lemma * entriesOf(term)) / most];
  const part = most > 0 ? worths.part : worths.partAlone;
  for (const term of parts) yield [term, worth * part];
  for (const term of roots) yield [term, worth * worths.root];
}
