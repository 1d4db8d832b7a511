import type { Span } from './fold-text.ts';
import { nobody, readName, type NameReading } from './name-index.ts';

/** A word of a text that may be, or stand beside, a name. */
export type Word = Span & {
  /** In small letters, composed. */
  text: string;
  /** How it begins: with a capital letter, all in capitals, with a small one. */
  letters: 'capital' | 'capitals' | 'small';
  /** It stands where any word has a capital letter: at the beginning of a sentence, a line or a title's word. */
  opens: boolean;
  /** What stands between it and the word before. */
  gap: string;
  reading: NameReading;
};

/** A word in a text's words. */
export type Place = { text: string; words: Word[]; at: number };

/** Only a space stands between a word and the one before. */
export function isBeside(word: Word | undefined): boolean {
  return word !== undefined && /^ {1,2}$/.test(word.gap);
}

/** The word before or after a word, when only a space stands between. */
export function wordBeside(words: Word[], at: number, step: -1 | 1): Word | undefined {
  const other = words[at + step];
  return isBeside(step === 1 ? other : words[at]) ? other : undefined;
}

const word = /(?<!\d)\p{L}[\p{L}\p{M}]*(?:(?:[-'’´`]|:(?=\p{Ll}))\p{L}[\p{L}\p{M}]*)*/gu;
const sentenceEnd = /(?:[.!?:;•|/"”“»«'’()[\]*#]|\s-)\s*["”“»«'’(*-]*\s*$/u;
const capital = /^\p{Lu}|^(?:al|el|ul|ad|an|ar|as)-\p{Lu}/u;
const swedishKin =
  /^ (?:mamm|papp|mor\b|far\b|barn|syst|bror|brö|son\b|dott|famil|situa|ärend|föräl|mother|father)/u;
const abbreviation = /^(?:HAO|KHO|KKO|MAO|EIT|EUT|EOA|AOA|SATU|HAL|LSL|SHL)(?::|$)/u;
const longestKin = 10;
const leastWordsOfTitle = 4;

/** The words of a folded text with what each may be; linear in its length. */
export function nameWords(text: string): Word[] {
  const words: Word[] = [];
  let line: Word[] = [];
  let past = 0;
  for (const { index, 0: written } of text.matchAll(word)) {
    const gap = text.slice(past, index);
    const opens = words.length === 0 || gap.includes('\n') || sentenceEnd.test(gap);
    past = index + written.length;
    const next = text.slice(past, past + longestKin);
    const read = {
      start: index,
      end: past,
      gap,
      opens,
      ...readWord(written, !opens || swedishKin.test(next)),
    };
    if (gap.includes('\n')) line = endLine(line);
    line.push(read);
    words.push(read);
  }
  endLine(line);
  return words;
}

function readWord(written: string, mayBeSwedish: boolean): Pick<Word, 'text' | 'letters' | 'reading'> {
  const plain = written.normalize('NFC');
  const text = plain.toLowerCase();
  const isCapitals = plain.length > 1 && plain === plain.toUpperCase();
  const letters = isCapitals ? 'capitals' : capital.test(plain) ? 'capital' : 'small';
  // HAO, SATU: no Hao, no Satu
  if (letters !== 'small' && abbreviation.test(plain))
    return { text, letters, reading: { ...nobody, other: true } };
  const reading = readParts(plain);
  // Annas mamma, Lindströms barn
  const isSwedish =
    mayBeSwedish &&
    letters !== 'small' &&
    text.endsWith('s') &&
    reading.first === 'no' &&
    reading.surname === 'no';
  return { text, letters, reading: isSwedish && !reading.other ? readParts(plain.slice(0, -1)) : reading };
}

const companion =
  /^(?:poi\p{L}+|poja\p{L}*|tyt\p{L}+|setä\p{L}*|sedä\p{L}+|tä[td]i\p{L}*|eno\p{L}*|mumm\p{L}+|vaari\p{L}*|uk[ki]i\p{L}*|pappa\p{L}*|äi[td]i\p{L}*|isä\p{L}*|sisko\p{L}*|vel[ij]\p{L}*|vauva\p{L}*|nimi\p{L}+|laps\p{L}+|serk\p{L}+|kummi\p{L}*|rouva\p{L}*|herra\p{L}*|ope\p{L}*|parka\p{L}*)$/u;
const mostHyphens = 3;
const quarter = /^(?:etelä|pohjois|itä|länsi|keski|varsinais|kanta|päijät)$/iu;
const article = /^(?:al|el|ul|ad|an|ar|as|abu|abd|bin|ibn|ben|o|d|mac)$/u;

/** Anna-Liisa, Korhonen-Mäki, al-Hassan; Matti-poika is Matti, but Wilma-viesti is nobody. */
function readParts(written: string): NameReading {
  const text = written.toLowerCase();
  const whole = readName(text);
  const parts = written.split('-');
  const [head = '', ...tail] = parts;
  if (tail.length === 0 || tail.length > mostHyphens) return whole;
  if (tail.every((part) => companion.test(part))) {
    const reading = readName(head.toLowerCase());
    const isCalled = tail[0]?.startsWith('nimi') === true && capital.test(head) && !reading.other;
    return isCalled ? { ...reading, first: 'clear' } : reading;
  }
  if (quarter.test(head)) return { ...nobody, other: true };
  const readings = parts.map((part) => readName(part.toLowerCase()));
  const isMixed = capital.test(head) && tail.some((part) => !capital.test(part));
  if (isMixed) return whole.first === 'no' ? nobody : whole;
  const isArabic = article.test(head.toLowerCase());
  const known = isArabic ? readings.slice(1) : readings;
  if (isArabic && known.some(({ first, surname }) => first !== 'no' || surname !== 'no'))
    return { ...whole, first: 'no', surname: 'clear', other: false };
  if (known.every(({ first }) => first !== 'no')) return { ...whole, first: 'clear', other: false };
  const isSurname = known.some(({ surname }) => surname !== 'no') && capital.test(tail.at(-1) ?? '');
  return { ...whole, surname: isSurname ? 'clear' : whole.surname };
}

/** In a title whose words all begin with a capital, a capital letter tells as little as at a sentence's beginning. */
function endLine(line: Word[]): Word[] {
  const long = line.filter(({ text }) => text.length >= 4);
  const capitals = long.filter(({ letters }) => letters !== 'small').length;
  if (long.length >= leastWordsOfTitle && capitals > long.length * 0.7)
    for (const each of line) each.opens = true;
  return [];
}
