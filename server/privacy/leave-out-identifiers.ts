import type { FindingLevel } from './contract.ts';
import { findBlocked } from './find-blocked.ts';
import { findIdentifiers } from './find-identifiers.ts';
import type { Span } from './fold-text.ts';

/**
 * A text without what may tell who a client is, each left out with all that is written together with it; linear in its length.
 * From `warn` up, as a text is kept; from `block` up where it is only searched with, and a word that may be a name is still a word.
 */
export function leaveOutIdentifiers(text: string, from: FindingLevel): string {
  return withoutFindings(text, from === 'block' ? findBlocked(text) : findIdentifiers(text));
}

function withoutFindings(text: string, findings: readonly Span[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of findings) {
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
