import { checkCharacterOf } from './check-characters.ts';
import { isDay, isShortDay } from './days.ts';
import type { Span } from './fold-text.ts';
import type { Recognised } from './recognise.ts';

const centuryOfSign: Record<string, number> = { '+': 1800, '-': 1900 };
for (const sign of 'UVWXY') centuryOfSign[sign] = 1900;
for (const sign of 'ABCDEF') centuryOfSign[sign] = 2000;

// The day of birth, perhaps with the century; what joins it to the sign; the three digits of the person.
const grouped =
  /(?<!\d)(\d\d)[ .\n/-]{0,2}(\d\d)[ .\n/-]{0,2}(?:(?:18|19|20)(?=\d\d\D))?(\d\d)([^\p{L}\d+-]{0,3})(-{1,3}|[+a-fu-y]?)[^\p{L}\d+-]{0,3}(\d{3}|\d[ \n]\d\d|\d\d[ \n]\d)/giu;
const apart =
  /(?<!\d|\d )(\d[ .]\d)[ .](\d[ .]\d)[ .](\d[ .]\d)([ .]?)(-{1,3}|[+a-fu-y]?)[ .]?(\d[ .]\d[ .]\d)/giu;
const checkAfter = /([ \n._-]{0,3})([\da-y])(?!\d)(\p{L}?)/iuy;
const calledSo =
  /(?:hetu|henkil[öo]\p{L}{0,4}tunnu|hlötunnu|sotu|sosiaaliturvatunnu|henkilönumero|personbeteckning|personnummer|identity (?:code|number)|social security)[^\d\n]{0,30}$/iu;
const calledAfter = /^[^\d\n.]{0,30}(?:hetu|henkil[öo]tunnu|personbeteckning)/iu;
const hiddenEnd = /(?<!\d)(\d\d)(\d\d)(\d\d) ?[-+a-fu-y] ?(?:[x#?•●█_]{3,4}|\*{4})(?![\p{L}\d])/giu;
const tornApart =
  /(?<!\d)(\d\d)(\d\d)(\d\d)(?!\d)[^\d\n]{1,40}?(?:loppu|tunnus|pääte|slut|end)[^\d\n]{0,20}(\d{3}) ?([\da-fhj-npr-y])(?![\p{L}\d])/giu;
const lastFour =
  /(?:loppuosa|tunnuso|hetun? (?:loppu|pääte)|henkilötunnuksen loppu)\p{L}{0,8}[^\p{L}\d]{0,3}(?:on )?(\d{3} ?[\da-y])(?![\p{L}\d])/giu;

/**
 * Finds Finnish personal identity codes in folded text: every century sign of decree 690/2022, temporary numbers 900–999, digits
 * set apart; the date and the check character must hold (decree 128/2010, 2 §), unless the text itself calls it a personal identity code.
 */
export function findIdentityCodes(text: string): Recognised[] {
  const spans = [...codes(text, grouped), ...codes(text, apart), ...parts(text)];
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, kind: 'personal_identity_code', level: 'block', instead: 'henkilötunnus' }));
}

type Read = { day: string; month: string; year: string; sign: string; number: string };

function codes(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = endOfCode(match, text);
    if (end !== null) found.push({ start: match.index, end });
    pattern.lastIndex = end ?? match.index + 1;
  }
  return found;
}

/** Where the code ends: with its check character; without one where the text says what it is; null when it is none. */
function endOfCode(match: RegExpExecArray, text: string): number | null {
  const [day = '', month = '', year = '', , , number = ''] = match
    .slice(1)
    .map((part) => part.replace(/\D/g, ''));
  const sign = (match[5] ?? '').slice(0, 1).toUpperCase();
  const place = { start: match.index, end: match.index + match[0].length, sign };
  checkAfter.lastIndex = place.end;
  const check = checkAfter.exec(text);
  if (check && isValid({ day, month, year, sign, number }, check[2] ?? '') && isWhole(check, place, text))
    return place.end + (check[1] ?? '').length + 1;
  const isFormed = sign !== '' || (/^\d{9}$/.test(match[0]) && isShortDay(day + month + year));
  if (!isFormed || /^\d\d/.test(text.slice(place.end, place.end + 2))) return null;
  const toldAfter = sign !== '' && calledAfter.test(text.slice(place.end, place.end + 60));
  if (!toldAfter && !isCalledSo(text, place.start)) return null;
  return check && check[1] === '' && check[3] === '' ? place.end + 1 : place.end;
}

function isCalledSo(text: string, start: number): boolean {
  return calledSo.test(text.slice(Math.max(0, start - 60), start));
}

function isValid({ day, month, year, sign, number }: Read, check: string): boolean {
  if (checkCharacterOf(day + month + year + number) !== check.toUpperCase() || Number(number) < 2)
    return false;
  const centuries = sign === '' ? [1800, 1900, 2000] : [centuryOfSign[sign] ?? 0];
  return centuries.some((century) => isDay(century + Number(year), Number(month), Number(day)));
}

// Ten digits in a row are seldom an identity code: one in 31 numbers would pass for one.
function isWhole(check: RegExpExecArray, { start, sign }: Span & { sign: string }, text: string): boolean {
  const [, joint = '', character = '', letterAfter = ''] = check;
  if (letterAfter !== '' && (sign === '' || joint !== '')) return false;
  if (sign !== '' || isCalledSo(text, start)) return true;
  return !/[\p{L}/_-]/u.test(text[start - 1] ?? ' ') && /[a-y]/i.test(character) && joint === '';
}

/** What is left of a code when its end is hidden or told apart from its beginning, or when only the end is told. */
function parts(text: string): Span[] {
  const hidden = [...text.matchAll(hiddenEnd)].filter(([, day = '', month = '', year = '']) =>
    isShortDay(day + month + year),
  );
  const torn = [...text.matchAll(tornApart)].filter(
    ([, day = '', month = '', year = '', number = '', check = '']) =>
      checkCharacterOf(day + month + year + number) === check.toUpperCase(),
  );
  const ends = [...text.matchAll(lastFour)].map(({ index, 0: whole, 1: end = '' }) => ({
    start: index + whole.length - end.length,
    end: index + whole.length,
  }));
  return [
    ...[...hidden, ...torn].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
    ...ends,
  ];
}
