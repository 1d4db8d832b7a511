import type { Span } from './fold-text.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const centuryOfSign: Record<string, number> = { '+': 1800, '-': 1900 };
for (const sign of 'UVWXY') centuryOfSign[sign] = 1900;
for (const sign of 'ABCDEF') centuryOfSign[sign] = 2000;

const code =
  /(?<!\d)(\d\d)[ .]?(\d\d)[ .]?(\d\d)([ \n]{0,2})([-+a-fu-y]?)[ \n]{0,2}(\d{3}) ?([\da-fhj-npr-y])(?![\p{L}\d])/giu;
const toldBefore =
  /(?:hetu|henkilötunnu|sotu|henkilönumero|personbeteckning|identity code)[\p{L}:]*[^\p{L}]{0,4}$/iu;

/**
 * Finds Finnish personal identity codes in folded text: every century sign of decree 690/2022, temporary numbers 900–999,
 * spaces inside; the date and the check character must hold (decree 128/2010, 2 §).
 */
export function findIdentityCodes(text: string): Span[] {
  const found: Span[] = [];
  code.lastIndex = 0;
  for (let match = code.exec(text); match !== null; match = code.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isIdentityCode(match, text)) found.push(span);
    else code.lastIndex = span.start + 1;
  }
  return found;
}

function isIdentityCode(match: RegExpExecArray, text: string): boolean {
  const [, day = '', month = '', year = '', , sign = '', number = '', check = ''] = match;
  const value = Number(day + month + year + number);
  if (checkCharacters[value % 31] !== check.toUpperCase() || Number(number) < 2) return false;
  const centuries = sign === '' ? [1800, 1900, 2000] : [centuryOfSign[sign.toUpperCase()] ?? 0];
  if (!centuries.some((century) => isDate(Number(day), Number(month), century + Number(year)))) return false;
  return sign !== '' || isUnmistakableWithoutSign(match, text);
}

// Ten digits in a row are seldom an identity code: one in 31 numbers would pass for one.
function isUnmistakableWithoutSign(match: RegExpExecArray, text: string): boolean {
  const toldToBe = toldBefore.test(text.slice(Math.max(0, match.index - 40), match.index));
  const standsAlone = !/[\p{L}/_-]/u.test(text[match.index - 1] ?? ' ');
  return toldToBe || (standsAlone && /^\d{6}[ \n]{0,2}\d{3}[A-Y]$/i.test(match[0]));
}

function isDate(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}
