import type { Finding, FindingLevel, IdentifierKind } from './contract.ts';
import { foldText, type Span } from './fold-text.ts';

/** A finding whose place is in the folded text. */
export type Recognised = Span & { kind: IdentifierKind; level: FindingLevel; instead?: string };

/** Finds one kind of identifier in folded text; `today` tells ages. Linear in the length of the text. */
export type Recogniser = (text: string, today: Date) => Recognised[];

/** What recognisers find in a text, in its order and with its offsets, none overlapping: what an earlier recogniser took stays its. */
export function recognise(recognisers: readonly Recogniser[], text: string, today: Date): Finding[] {
  const folded = foldText(text);
  let findings: Finding[] = [];
  for (const find of recognisers) {
    const found = find(folded.text, today).map((each) => ({ ...each, ...folded.originalSpan(each) }));
    const fresh = withoutOverlaps(found, findings);
    if (fresh.length > 0) findings = [...findings, ...fresh].sort((a, b) => a.start - b.start);
  }
  return findings;
}

function withoutOverlaps(found: readonly Finding[], taken: readonly Finding[]): Finding[] {
  let next = 0;
  let past = 0;
  return found.filter(({ start, end }) => {
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    const isFree = start >= past && (taken[next]?.start ?? Infinity) >= end;
    if (isFree) past = end;
    return isFree;
  });
}
