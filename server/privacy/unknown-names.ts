import {
  institutional,
  kinWord,
  personsDeed,
  placeLike,
  publicWork,
  roleBeforeUnknown,
} from './known-words.ts';
import { isBeside, wordBeside, type Place, type Word } from './name-words.ts';

const localEnding = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|hin|seen|aan|ään|iin|oon|öön|uun|yyn|een)$/u;
const leastLetters = 3;

/** Whether a word of no list is somebody's name because of what stands around it: “asiakas Xyz”, “Xyzin äiti”, “Äiti: Xyz”, “Xyz, 9 v”. */
export function isUnknownName({ text, words, at }: Place): boolean {
  const word = words[at];
  if (word === undefined || !isUnknown(word) || localEnding.test(word.text)) return false;
  if (isToldBefore(words, at)) return true;
  if (word.opens) return false;
  const after = wordBeside(words, at, 1)?.text ?? '';
  if (word.text.endsWith('n') && !placeLike.test(word.text) && kinWord.test(after)) return true;
  if (personsDeed.test(after) && !institutional.test(word.text) && !placeLike.test(word.text)) return true;
  return /^,? \(?\d{1,2}(?: ?v\b|-v\b|\)|,| vuot|-vuot)/u.test(text.slice(word.end, word.end + 12));
}

/**
 * How many words of a full name begin at a word that no list of first names has: two words in the middle of a sentence that have a
 * capital letter and are no place's, authority's or institution's (“Tsering Dolma”); 0 for none.
 */
export function countUnknownName({ words, at }: Place): number {
  const [word, next, further] = [words[at], words[at + 1], words[at + 2]];
  if (word === undefined || next === undefined || !isBeside(next)) return 0;
  if (!isUnknown(word)) return 0;
  if (word.opens && !isToldBefore(words, at) && next.reading.surname !== 'clear') return 0;
  const isPart = isBeside(word) && words[at - 1]?.letters !== 'small' && words[at - 1]?.opens === false;
  if (isPart || institutional.test(word.text) || word.text.endsWith('n') || publicWork.test(next.text))
    return 0;
  if (next.letters !== 'capital' || next.opens || next.reading.other) return 0;
  if (next.reading.surname !== 'no' || next.reading.first !== 'no') return 2;
  const isLonger = isBeside(further) && further?.letters !== 'small';
  return isUnknown(next) && !institutional.test(next.text) && !placeLike.test(next.text) && !isLonger ? 2 : 0;
}

function isUnknown({ letters, text, reading }: Word): boolean {
  const isListed = reading.first !== 'no' || reading.surname === 'clear' || reading.other;
  return letters === 'capital' && !isListed && text.length >= leastLetters && !text.includes('-');
}

function isToldBefore(words: Word[], at: number): boolean {
  const gap = words[at]?.gap ?? '';
  return /^(?: {1,2}|: ?| \(|, )$/.test(gap) && tellsOne(words[at - 1], gap, words[at - 2]);
}

function tellsOne(before: Word | undefined, gap: string, earlier: Word | undefined): boolean {
  if (before === undefined) return false;
  if (/^(?:on|är|is)$/u.test(before.text))
    return /^(?:nimi|nimeni|nimensä|namn|name)$/u.test(earlier?.text ?? '');
  if (gap.startsWith(','))
    return /(?:ani|eni|äni|mme|nsa|nsä)$/u.test(before.text) && roleBeforeUnknown.test(before.text);
  return (
    roleBeforeUnknown.test(before.text) ||
    (gap.startsWith(':') && /^(?:nimi|namn|name|etunimi|sukunimi)$/u.test(before.text))
  );
}
