import type { Finding, IdentifierKind } from './contract.ts';
import { findEmailAddresses } from './email-addresses.ts';
import { foldText } from './fold-text.ts';
import { findIdentityCodes } from './identity-codes.ts';
import { findPhoneNumbers } from './phone-numbers.ts';

// Surest first: what an earlier one has found, a later one does not name again.
const recognisers = [
  ['personal_identity_code', findIdentityCodes],
  ['email', findEmailAddresses],
  ['phone', findPhoneNumbers],
] as const satisfies [IdentifierKind, (text: string) => { start: number; end: number }[]][];

/** Finds structured identifiers of people in a text: offsets in the given text, in its order, none overlapping; linear in its length. */
export function findIdentifiers(text: string): Finding[] {
  const folded = foldText(text);
  const findings: Finding[] = [];
  for (const [kind, find] of recognisers) {
    const spans = find(folded.text).map(folded.originalSpan);
    const fresh = withoutOverlaps(spans, findings);
    findings.push(...fresh.map((span) => ({ kind, level: 'block' as const, ...span })));
    findings.sort((a, b) => a.start - b.start);
  }
  return findings;
}

type Place = { start: number; end: number };

function withoutOverlaps(spans: Place[], taken: readonly Place[]): Place[] {
  let next = 0;
  let past = 0;
  return spans.filter((span) => {
    while ((taken[next]?.end ?? Infinity) <= span.start) next += 1;
    const isFree = span.start >= past && (taken[next]?.start ?? Infinity) >= span.end;
    if (isFree) past = span.end;
    return isFree;
  });
}
