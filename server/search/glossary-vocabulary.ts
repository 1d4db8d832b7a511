import type { Finnish } from '../finnish/finnish.ts';
import { foldedWord } from './folded-word.ts';
import { formsOf } from './glossary-forms.ts';
import { type GlossaryWord, phraseWords } from './glossary-word.ts';

/** The words of a glossary: as they stand in its phrases, by the stems of their forms, and without dots and rings. */
export type Vocabulary = { words: Set<string>; stems: Map<string, Stemmed[]>; folded: Map<string, string> };
type Stemmed = { word: string; endings: RegExp };

/** So many readings of one word are tried: it bounds the time of a phrase. */
const mostReadings = 4;
const shortestHead = 4;
const shortestTail = 4;

/** What written words are compared with. */
export function vocabularyOf(entries: readonly GlossaryWord[], phrases: Iterable<string>): Vocabulary {
  const words = new Set([...phrases].flatMap((phrase) => phrase.split(' ')));
  const stems = new Map<string, Stemmed[]>();
  const seen = new Set<string>();
  for (const { word, kind } of entries.flatMap(wordsWithKind)) {
    if (seen.has(`${word} ${kind}`)) continue;
    seen.add(`${word} ${kind}`);
    const forms = formsOf(word, kind);
    for (const stem of forms.stems) {
      const here = stems.get(stem) ?? [];
      here.push({ word, endings: forms.endings });
      stems.set(stem, here);
    }
  }
  return { words, stems, folded: new Map([...words].map((word) => [foldedWord(word), word])) };
}

const wordsWithKind = ({ phrase, kind }: GlossaryWord) => phraseWords(phrase).map((word) => ({ word, kind }));

/** The words of the glossary that a written word may be, the likeliest first. */
export function readWord(written: string, vocabulary: Vocabulary, finnish: Finnish): readonly string[] {
  const word = written.replace(/[:’'][\p{L}]+$/u, '');
  const { lemmas, parts, known } = finnish.analyse(word);
  const exact = [written, word, ...lemmas].filter((each) => vocabulary.words.has(each));
  if (exact.length > 0) return distinct(exact);
  const inflected = stemsIn(word, vocabulary);
  // A word that the dictionary knows is no inflected slang, unless it was only pieced together, `la|suista`, or is more like a word
  // of ours than like its base form: `ilmoja` has more of ilmo than of ilma.
  if (known && parts.length === 0) {
    const alike = Math.max(...lemmas.map((lemma) => sharedLength(word, lemma)));
    return distinct(inflected.filter((each) => sharedLength(word, each) > alike));
  }
  if (inflected.length > 0) return distinct(inflected);
  const tails = parts.filter((part) => vocabulary.words.has(part) && lemmas[0]?.endsWith(part));
  if (tails.length > 0 || known) return distinct(tails);
  const folded = vocabulary.folded.get(foldedWord(word));
  return folded === undefined ? headsIn(word, vocabulary, finnish) : [folded];
}

/** The word of the glossary with which a compound that no dictionary has begins: `kiirsipäätös`. */
function headsIn(word: string, { words }: Vocabulary, finnish: Finnish): string[] {
  for (let length = word.length - shortestTail; length >= shortestHead; length -= 1) {
    const head = word.slice(0, length);
    if (words.has(head) && finnish.analyse(word.slice(length)).known) return [head];
  }
  return [];
}

function stemsIn(word: string, { stems }: Vocabulary): string[] {
  const found: string[] = [];
  for (let length = word.length; length > 2; length -= 1) {
    const ending = word.slice(length);
    const here = stems.get(word.slice(0, length)) ?? [];
    found.push(...here.filter(({ endings }) => endings.test(ending)).map((stemmed) => stemmed.word));
  }
  return found;
}

/** How many letters two words begin with in common. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const distinct = (words: readonly string[]) => [...new Set(words)].slice(0, mostReadings);
