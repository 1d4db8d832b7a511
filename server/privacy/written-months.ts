import type { Span } from './fold-text.ts';
import { monthName, year } from './written-dates.ts';

const monthAndYear = new RegExp(
  String.raw`(?<!\p{L})(${monthName}),? (?:vuonna |år )?${year}(?!\d|\.\d)|(?<!\d|\d[.,/-])(\d{1,2}) ?/ ?${year}(?!\d|[/-])`,
  'giu',
);

/** Finds months of a year in folded text: “kesäkuussa 2012”, “6/2012”. */
export function findMonths(text: string): (Span & { year: number })[] {
  return [...text.matchAll(monthAndYear)]
    .filter(({ 3: month }) => month === undefined || (Number(month) >= 1 && Number(month) <= 12))
    .map(({ index, 0: whole, 2: named, 4: numbered }) => ({
      start: index,
      end: index + whole.length,
      year: Number(named ?? numbered),
    }));
}
