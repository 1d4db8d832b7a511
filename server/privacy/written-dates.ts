import { isDay } from './days.ts';
import type { Span } from './fold-text.ts';

/** A day as it is written in a text. `isLoose`: only digits and spaces, which is a day only where the text says so. */
export type WrittenDate = Span & { year: number; month: number; day: number; isLoose: boolean };

const finnishMonths = 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' ');
const otherMonths = 'jan feb mar apr ma[jy] jun jul aug sep o[ck]t nov dec'.split(' ');
/** The name of a month, in any case of Finnish, in Swedish or English. */
export const monthName = `(?:(?:${finnishMonths.join('|')})kuu\\p{L}{0,4}|(?:${otherMonths.join('|')})\\p{L}{0,6}\\.?)`;
/** The four digits of a year. */
export const year = String.raw`((?:18|19|20)\d\d)`;

const forms: { pattern: RegExp; order: string; isLoose?: boolean }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\d|\d[.,/-])(\d{1,2}) ?\. ?(\d{1,2}) ?\. ?-?(?:${year}|['’]?(\d\d))(?![\d/]|\.\d)`,
      'giu',
    ),
    order: 'dmyy',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d|\d[.,/-])(\d{1,2})[/-](\d{1,2})[/ -](?:${year}|(?<=[/-])(\d\d))(?![\d/-])`,
      'giu',
    ),
    order: 'dmyy',
  },
  {
    pattern: new RegExp(String.raw`(?<!\d|\d[.,/-])${year}([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])`, 'giu'),
    order: 'y md',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d|\d\.)(\d{1,2})(?:\.|st|nd|rd|th|:e)? ?(?:p\p{L}{0,3} |päivänä |of )?(${monthName})[ ,]{1,2}${year}(?!\d)`,
      'giu',
    ),
    order: 'dny',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${monthName}) (\d{1,2})(?:st|nd|rd|th|\.)?(?: päiv\p{L}{1,4})?,? ${year}(?!\d)`,
      'giu',
    ),
    order: 'ndy',
  },
  {
    pattern: new RegExp(String.raw`(?<!\d|\d[ .,/-])(\d{1,2})[ .,](\d{1,2})[ .,]${year}(?!\d)`, 'giu'),
    order: 'dmy',
    isLoose: true,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d|\d[.,/-])(\d\d)(\d\d)(?:${year}|(\d\d))(?!\d|[.,/]\d)`, 'giu'),
    order: 'dmyy',
    isLoose: true,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d|\d[.,/-])${year}(\d\d)(\d\d)(?!\d)`, 'giu'),
    order: 'ymd',
    isLoose: true,
  },
];

/** Finds whole days in folded text, in its order: 3.4.2012, 3. huhtikuuta 2012, 2012-04-03, 3/4/12, den 3 april 2012; two digits of a year are of the last hundred. */
export function findDates(text: string, today: Date): WrittenDate[] {
  return forms
    .flatMap(({ pattern, order, isLoose = false }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const date = readDate(match, order, today);
        return date ? [{ ...date, isLoose, start: match.index, end: match.index + match[0].length }] : [];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

type Day = { year: number; month: number; day: number };

function readDate(match: RegExpExecArray, order: string, today: Date): Day | null {
  const parts = new Map<string, string>();
  Array.from(order, (name, index) => {
    const value = match[index + 1];
    if (value !== undefined) parts.set(name, value);
  });
  const day = Number(parts.get('d'));
  const month = parts.has('n') ? monthOf(parts.get('n') ?? '') : Number(parts.get('m'));
  const date = { year: fullYear(parts.get('y') ?? '', today), month, day };
  return isDay(date.year, month, day) ? date : null;
}

function monthOf(name: string): number {
  const finnish = finnishMonths.findIndex((month) => name.toLowerCase().startsWith(`${month}kuu`));
  return (
    1 + (finnish >= 0 ? finnish : otherMonths.findIndex((month) => new RegExp(`^${month}`, 'i').test(name)))
  );
}

function fullYear(written: string, today: Date): number {
  if (written.length === 4) return Number(written);
  const century = Math.floor(today.getUTCFullYear() / 100) * 100;
  return Number(written) + century - (Number(written) > today.getUTCFullYear() % 100 ? 100 : 0);
}
