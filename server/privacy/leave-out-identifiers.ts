import { findIdentifiers } from './find-identifiers.ts';

/** A text without clients' structured identifiers, each left out with all that is written together with it; linear in its length. */
export function leaveOutIdentifiers(text: string): string {
  let left = '';
  let from = 0;
  for (const { start, end } of findIdentifiers(text)) {
    if (end <= from) continue;
    left += `${text.slice(from, wordStart(text, { at: start, from }))} `;
    from = wordEnd(text, end);
  }
  return left + text.slice(from);
}

function wordStart(text: string, { at, from }: { at: number; from: number }): number {
  let start = Math.max(at, from);
  while (start > from && !isSpace(text, start - 1)) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isSpace(text, end)) end += 1;
  return end;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
