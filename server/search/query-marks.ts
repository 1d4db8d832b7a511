import type { TextMark } from '../faq/contract.ts';
import type { Finnish, WordAnalysis } from '../finnish/finnish.ts';
import { wordsOf } from '../finnish/text-words.ts';
import { findCitations } from '../statutes/find-citations.ts';
import { citationTokens } from './citation-tokens.ts';

/** A term of a query; `worth` is how it came into it, whatever its rarity. */
type MarkedTerm = { term: string; worth: number };

/** What was not asked, but is only part of what was, or may be meant, is not marked. */
const leastWorth = 0.46;
/** What may be meant by what was asked is marked as a word of its own and not within another. */
const leastWorthWithin = 0.8;

/**
 * Finds in a text what a query asked for, in any inflection: a word whose base form is among its terms, a compound or derivation
 * of a word that was asked, a citation of the place that was asked.
 */
export function marksOf(terms: readonly MarkedTerm[], finnish: Finnish): (text: string) => TextMark[] {
  const own = new Set(terms.filter(({ worth }) => worth >= leastWorth).map(({ term }) => term));
  const within = new Set(terms.filter(({ worth }) => worth >= leastWorthWithin).map(({ term }) => term));
  const termIn = ({ lemmas, parts, roots }: WordAnalysis) =>
    lemmas.find((lemma) => own.has(lemma)) ?? [...parts, ...roots].find((part) => within.has(part)) ?? null;
  // The texts of one page of results share most of their words.
  const known = new Map<string, string | null>();
  const termOf = (word: string) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const term = termIn(finnish.analyse(word));
    known.set(word, term);
    return term;
  };
  return (text) => {
    const citations = findCitations(text).flatMap(({ start, end, citations: found }) => {
      const term = found.flatMap(citationTokens).find((token) => own.has(token));
      return term === undefined ? [] : [{ start, end, term }];
    });
    const words = wordsOf(text).flatMap(({ text: word, start, end }) => {
      const isCited = citations.some((each) => start < each.end && end > each.start);
      const term = isCited ? null : termOf(word);
      return term === null ? [] : [{ start, end, term }];
    });
    return [...citations, ...words].sort((one, other) => one.start - other.start);
  };
}
