import type { Recognised } from './recognise.ts';

const dashed = /(?<![\d-])(\d{7})(?: ?- ?|\n?-\n?)(\d)(?!\d|[-/.,]\d| \d)/g;
const vatNumber = /(?<![\p{L}\d])FI[ -]?(\d{7})[ -]?(\d)(?!\d)/giu;
const told =
  /(?:y[ -]?tunnu|ytj|alv[ -]?(?:tunnu|numero|nro)|business id|fo-nummer|företags\p{L}{0,4}nummer|\bvat)[^\d\n]{0,25}?(\d?(?:[ .]?\d){6}) ?-? ?(\d)(?!\d)/giu;
const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * Finds business ids in folded text, also as VAT numbers, and older ones of six digits where the text says what they are. The
 * check digit must hold (Finnish Patent and Registration Office: weights 7, 9, 10, 5, 8, 4, 2 modulo 11).
 */
export function findBusinessIds(text: string): Recognised[] {
  return [dashed, vatNumber, told]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, digits = '', check]) => checkDigitOf(digits.replace(/\D/g, '')) === Number(check))
    .map((match) => ({
      ...placeOf(match),
      kind: 'business_id' as const,
      level: 'block' as const,
      instead: 'y-tunnus',
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function placeOf({ index, 0: whole }: RegExpExecArray): { start: number; end: number } {
  const start = index + (/^FI/i.test(whole) ? 0 : whole.search(/\d/));
  return { start, end: index + whole.length };
}

/** −1 when there is none: such numbers are not given out. */
function checkDigitOf(digits: string): number {
  const rest =
    Array.from(digits.padStart(7, '0')).reduce(
      (sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0),
      0,
    ) % 11;
  if (rest === 0) return 0;
  return rest === 1 ? -1 : 11 - rest;
}
