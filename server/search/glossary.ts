import type { Finnish } from '../finnish/finnish.ts';
import { readWord, vocabularyOf } from './glossary-vocabulary.ts';
import { type GlossaryWord, phraseWords } from './glossary-word.ts';

/** What people say → what the law calls it; asked with a phrase of one to three words of a query. */
export type Glossary = {
  /** The terms for a phrase as it is written or inflected; empty when it is in no glossary. */
  lookUp(phrase: string): readonly string[];
  /** The terms for the phrases that begin so, or of which only the beginning of an ending follows; a few or none. */
  complete(beginning: string): readonly string[];
};

/** A glossary that also says which of its phrases was meant. */
export type NamingGlossary = Glossary & { find(phrase: string): GlossaryWord | null };

export const emptyGlossary: NamingGlossary = { lookUp: () => [], complete: () => [], find: () => null };

const mostWords = 3;
const mostRemembered = 5_000;

/** A glossary in memory, over words whose phrases differ from one another. */
export function glossaryOf(entries: readonly GlossaryWord[], finnish: Finnish): NamingGlossary {
  const byPhrase = new Map<string, GlossaryWord>();
  // A phrase in its written form goes before another's base form.
  for (const entry of entries) byPhrase.set(keyOf(phraseWords(entry.phrase)), entry);
  for (const entry of entries) {
    const base = baseOf(entry, finnish);
    if (base && !byPhrase.has(base)) byPhrase.set(base, entry);
  }
  const vocabulary = vocabularyOf(entries, byPhrase.keys());
  const remembered = new Map<string, readonly string[]>();

  function readingsOf(word: string): readonly string[] {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const readings = readWord(word, vocabulary, finnish);
    remembered.set(word, readings);
    return readings;
  }

  function find(phrase: string): GlossaryWord | null {
    const words = phraseWords(phrase);
    if (words.length === 0 || words.length > mostWords) return null;
    for (const key of combined(words.map(readingsOf))) {
      const entry = byPhrase.get(key);
      if (entry) return entry;
    }
    // Of a compound written with a hyphen, the part that is ours: `eho-jakso`.
    if (words.length === 1 || /\s/.test(phrase.trim())) return null;
    return words.map(find).find((entry) => entry !== null) ?? null;
  }

  function complete(beginning: string): readonly string[] {
    const key = keyOf(phraseWords(beginning));
    if (key.length < shortestBeginning) return [];
    const begun = [...byPhrase].filter(([phrase]) => phrase.startsWith(key) || isAlmost(key, phrase));
    return [...new Set(begun.flatMap(([, { terms }]) => terms))].slice(0, mostCompleted);
  }

  return { find, complete, lookUp: (phrase) => find(phrase)?.terms ?? [] };
}

const shortestBeginning = 4;
const mostCompleted = 6;
const longestEndingBegun = 2;

/** A phrase with the beginning of an ending: `sossul` of `sossulle`. */
function isAlmost(key: string, phrase: string): boolean {
  const ending = key.length - phrase.length;
  return phrase.length >= shortestBeginning && ending <= longestEndingBegun && key.startsWith(phrase);
}

/** A Finnish phrase with its words in base form. A word that is none, `kännissä`, means what it means in that form alone. */
function baseOf({ phrase, kind }: GlossaryWord, finnish: Finnish): string | null {
  const words = phraseWords(phrase);
  if (kind === 'swedish' || kind === 'english' || words.length === 1) return null;
  return keyOf(words.map((word) => finnish.analyse(word).lemmas[0] ?? word));
}

const keyOf = (words: readonly string[]) => words.join(' ');

function* combined(readings: readonly (readonly string[])[]): Generator<string> {
  const [first = [], ...rest] = readings;
  for (const word of first) {
    if (rest.length === 0) yield word;
    else for (const others of combined(rest)) yield `${word} ${others}`;
  }
}
