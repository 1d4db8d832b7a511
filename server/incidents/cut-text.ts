import { createHash } from 'node:crypto';

/** A part of a text: UTF-16 offsets, `end` exclusive. */
export type Span = [start: number, end: number];

/** What stands where something was cut. */
const cutMark = '[poistettu]';

/**
 * Where words stand in a text, in any case and with any ending: what begins with them goes to the end of its word, for Finnish
 * says most things by endings. In order, none overlapping.
 */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const spans = words
    .flatMap((each) => [...text.matchAll(patternOf(each))])
    .map((match): Span => [match.index, match.index + match[0].length])
    .sort(([one, oneEnd], [other, otherEnd]) => one - other || otherEnd - oneEnd);
  const apart: Span[] = [];
  for (const [start, end] of spans) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

function patternOf(words: string): RegExp {
  const signs = words.trim().split(/\s+/).map(RegExp.escape).join('\\s+');
  const from = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const to = /\p{L}$/u.test(words) ? '\\p{L}*' : '';
  return new RegExp(from + signs + to, 'giu');
}

/** The text with a mark in the place of each span. */
export function cut(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const [start, end] of spans) {
    rest += text.slice(at, start) + cutMark;
    at = end;
  }
  return rest + text.slice(at);
}

/** Of what remained: it tells whether a text that comes back from a backup has been cut alike. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What a coordinator has asked to be cut, one to a line; single letters would empty the texts. */
export function wordsIn(lines: string): string[] {
  const words = lines.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(words)].filter((word) => word.length >= 2);
}
