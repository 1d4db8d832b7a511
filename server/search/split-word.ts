import type { Finnish, WordAnalysis } from '../finnish/finnish.ts';

const shortestSide = 3;

/** Two words that were written as one, `tiedotkoululle` or `30päivää`; empty when it is no such. The second is as long as can be. */
export function splitWord(text: string, finnish: Finnish): WordAnalysis[] {
  const digits = /^\d+(?=\p{L}{3})/u.exec(text)?.[0];
  if (digits) return [finnish.analyse(digits), finnish.analyse(text.slice(digits.length))];
  for (let at = shortestSide; at <= text.length - shortestSide; at += 1) {
    const sides = [finnish.analyse(text.slice(0, at)), finnish.analyse(text.slice(at))];
    if (sides.every(({ known }) => known)) return sides;
  }
  return [];
}
