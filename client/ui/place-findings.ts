import type { Finding } from './page-frame.ts';

/** A place in a text from which a client might be recognised; a warning has the token that confirms it. */
export type MarkedFinding = Omit<Finding, 'field' | 'text'>;

/** A finding with what is written there, and a little of what stands around it. */
export type PlacedFinding = MarkedFinding & { text: string; before: string; after: string };

const around = 30;

/** Puts findings in their text, in its order. */
export function placeFindings(text: string, findings: readonly MarkedFinding[]): PlacedFinding[] {
  return [...findings]
    .sort((a, b) => a.start - b.start)
    .map((finding) => ({
      ...finding,
      text: text.slice(finding.start, finding.end),
      before: cutAtWord(text.slice(Math.max(0, finding.start - around), finding.start), 'start'),
      after: cutAtWord(text.slice(finding.end, finding.end + around), 'end'),
    }));
}

/** The findings that a change of the text has left as they were, where they are now. */
export function moveFindings(
  findings: readonly MarkedFinding[],
  before: string,
  after: string,
): MarkedFinding[] {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shortest - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const moved = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= same) return [finding];
    if (finding.start < before.length - tail) return [];
    return [{ ...finding, start: finding.start + moved, end: finding.end + moved }];
  });
}

// Half a word tells less than none.
function cutAtWord(text: string, side: 'start' | 'end'): string {
  const line = side === 'start' ? text.replace(/^[^]*\n/, '') : text.replace(/\n[^]*$/, '');
  if (line !== text || text.length < around) return line;
  return side === 'start' ? text.replace(/^\S*\s/, '… ') : text.replace(/\s\S*$/, ' …');
}
