import type { Finnish, WordAnalysis } from '../finnish/finnish.ts';

const shortestSide = 3;

/** Two words that were written as one, `tiedotkoululle` or `30päivää`; empty when it is no such. The second is as long as can be. */
export function splitWord(text: string, finnish: Finnish): WordAnalysis[] {
  const digits = /^\d+(?=\p{L}{3})/u.exec(text)?.[0];
  if (digits) return [finnish.analyse(digits), finnish.analyse(text.slice(digits.length))];
  for (let at = shortestSide; at <= text.length - shortestSide; at += 1) {
    const first = finnish.analyse(text.slice(0, at));
    const second = first.known ? finnish.analyse(text.slice(at)) : null;
    if (second?.known) return [first, second];
  }
  return [];
}
