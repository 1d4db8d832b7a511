import { dictionary } from '@zxcvbn-ts/language-fi';
import { authoritiesAndSystems } from './known-words.ts';
import { follows, looseEnding, mayFollow, stemsOf } from './name-forms.ts';
import { firstNamesOfElsewhere, surnamesOfElsewhere } from './names-of-elsewhere.ts';
import { places } from './places.ts';
import { smallWordsLikeFirstNames, wordsLikeFirstNames, wordsLikeSurnames } from './words-like-names.ts';

/**
 * What a word is a form of. A first name may be `clear`, a word when in small letters (`small`), or a word (`word`) even
 * at a sentence's beginning; `other` is a place, an authority or a system.
 */
export type NameReading = {
  first: 'no' | 'clear' | 'small' | 'word';
  surname: 'no' | 'clear' | 'word';
  /** As Virtanen: of the kind that is nothing else than a surname. */
  isNen: boolean;
  other: boolean;
  /** It is in its base form: so it is in no other case. */
  isBase: boolean;
};

/** Of a word that is nobody’s name. */
export const nobody: NameReading = { first: 'no', surname: 'no', isNen: false, other: false, isBase: false };

const kinds = ['first', 'surname', 'nenSurname', 'wordSurname', 'other'] as const;
type Kind = (typeof kinds)[number];
const bitsEach = 5;
const allBits = 0b11111;
const anyBase = kinds.reduce((bits, _, place) => bits | (follows.nothing << (place * bitsEach)), 0);

type Index = { stems: Map<string, number>; words: Set<string>; smallWords: Set<string> };
let index: Index | undefined;

/** Reads a word, in small letters, as a form of a first name, a surname and another name, each of which it may be at once. */
export function readName(word: string): NameReading {
  index ??= makeIndex();
  if (word.length > longest) return nobody;
  const found = new Set<Kind>();
  read(word, index.stems, found);
  if (looseEnding.test(word)) read(word.replace(looseEnding, ''), index.stems, found);
  if (found.size === 0 && isMarked.test(word)) read(withoutMarks(word), index.stems, found);
  return {
    first: found.has('first') ? likeness(word, index) : 'no',
    surname:
      found.has('surname') || found.has('nenSurname') ? 'clear' : found.has('wordSurname') ? 'word' : 'no',
    isNen: found.has('nenSurname'),
    other: found.has('other'),
    isBase: ((index.stems.get(word) ?? 0) & anyBase) > 0,
  };
}

function likeness(word: string, { words, smallWords }: Index): 'clear' | 'small' | 'word' {
  if (words.has(word) || word.length < 3) return 'word';
  return smallWords.has(word) ? 'small' : 'clear';
}

function read(word: string, stems: Map<string, number>, found: Set<Kind>): void {
  for (let end = word.length; end >= 2; end -= 1) {
    const after = stems.get(word.slice(0, end));
    if (after === undefined) continue;
    const ending = word.slice(end);
    kinds.forEach((kind, place) => {
      if (mayFollow(ending, (after >> (place * bitsEach)) & allBits)) found.add(kind);
    });
  }
}

const listed = (names: string) => names.split(/\s+/).filter((name) => name !== '');

// Hernández and Áilu are written without their marks, and the other way about; å, ä, ö, õ and ü are letters of their own
const isMarked = /^[^õü]*[^a-zåäöõü':’-][^õü]*$/u;
const longest = 40;
const withoutMarks = (name: string) =>
  name.replace(/[^a-zåäö]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));

// Made when it is first needed: 17,000 names, 50,000 stems.
function makeIndex(): Index {
  const stems = new Map<string, number>();
  const add = (names: readonly string[], kind: Kind) => {
    const place = kinds.indexOf(kind) * bitsEach;
    // one speaks of the Virtanens, seldom of the Maijas
    const wanted = kind === 'first' ? allBits & ~follows.many : allBits;
    for (const name of names)
      for (const [stem, after] of stemsOf(name)) {
        const bits = after & wanted;
        if (bits > 0) stems.set(stem, (stems.get(stem) ?? 0) | (bits << place));
      }
  };
  const { femaleFirstnames, maleFirstnames, lastnames } = dictionary;
  const unmarked = (names: string[]) => [
    ...names,
    ...names.filter((name) => isMarked.test(name)).map(withoutMarks),
  ];
  const wordSurnames = new Set(listed(wordsLikeSurnames));
  const surnames = [...lastnames, ...unmarked(listed(surnamesOfElsewhere))];
  add([...femaleFirstnames, ...maleFirstnames, ...unmarked(listed(firstNamesOfElsewhere))], 'first');
  for (const name of surnames)
    if (!wordSurnames.has(name)) add([name], name.endsWith('nen') ? 'nenSurname' : 'surname');
  add(Array.from(wordSurnames), 'wordSurname');
  add([...listed(places), ...listed(authoritiesAndSystems)], 'other');
  const words = new Set(listed(wordsLikeFirstNames));
  return { stems, words, smallWords: new Set(listed(smallWordsLikeFirstNames)) };
}
