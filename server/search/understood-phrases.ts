import type { Finnish } from '../finnish/finnish.ts';
import { wordsOf } from '../finnish/text-words.ts';
import { citationText } from '../statutes/citation.ts';
import { findAskedCitations } from '../statutes/find-asked-citations.ts';
import type { UnderstoodPhrase } from './contract.ts';
import type { NamingGlossary } from './glossary.ts';
import { phrasesIn } from './glossary-phrases.ts';

/** What a query is read as: the places in the law it cites, the phrases of the glossary, and its other words. */
export function understoodPhrases(
  query: string,
  { finnish, glossary }: { finnish: Finnish; glossary: NamingGlossary },
): UnderstoodPhrase[] {
  const cited = findAskedCitations(query);
  const words = wordsOf(query).filter(
    ({ start, end }) => !cited.some((place) => place.start <= start && end <= place.end),
  );
  const places = cited.map(({ start, end, citations }) => ({
    kind: 'citation' as const,
    text: query.slice(start, end),
    baseForms: citations.map((citation) => citationText(citation, 'fi')),
    terms: [],
    start,
  }));
  const found = phrasesIn(words, glossary);
  const alone = words.flatMap((_word, at) =>
    found.some((phrase) => phrase.at <= at && at < phrase.at + phrase.length)
      ? []
      : [{ at, length: 1, terms: [] }],
  );
  const phrases = [...found, ...alone].map(({ at, length, terms }) => {
    const of = words.slice(at, at + length);
    const text = of.map((word) => word.text).join(' ');
    const entry = glossary.find(text);
    const baseForms = entry ? [entry.phrase] : of.flatMap((word) => baseForm(word.text, finnish));
    return { kind: 'words' as const, text, baseForms, terms, start: of[0]?.start ?? 0 };
  });
  return [...places, ...phrases]
    .toSorted((one, other) => one.start - other.start)
    .map(({ start: _start, ...phrase }) => phrase);
}

/** None of a word that no dictionary has: it is then searched for by its stem. */
function baseForm(word: string, finnish: Finnish): string[] {
  const { lemmas, known } = finnish.analyse(word);
  return known ? lemmas.slice(0, 1) : [];
}
