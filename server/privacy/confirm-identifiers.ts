import { type FieldFinding, Problem } from '../platform/problem.ts';
import type { Finding, IdentifierKind } from './contract.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { findingToken } from './finding-token.ts';
import { refuseIdentifiers } from './refuse-identifiers.ts';

type Fields = Readonly<Record<string, string>>;
type Confirming = { confirmed: ReadonlySet<string> };

/** Of what kind the confirmed findings were, and how many of each: all that is kept of them. */
export type ConfirmedKinds = ReadonlyMap<IdentifierKind, number>;

/**
 * Lets texts through in which nothing tells who a client is, or of which the writer says so of each warning. Throws
 * `identifiers_found` as `refuseIdentifiers` does, then `identifiers_to_confirm` with every warning, unless the token of each
 * is in the command's envelope. `saved` are texts that the sender does not send but signs or publishes: there the refusal tells
 * what is written too, for it stands in no field of theirs.
 */
export function confirmIdentifiers(
  { confirmed }: Confirming,
  typed: Fields,
  saved: Fields = {},
): ConfirmedKinds {
  refuseIdentifiers({ ...typed, ...saved });
  const warnings = [
    ...warningsIn(typed),
    ...warningsIn(saved).map((warning) => ({ ...warning, text: wordsOf(saved, warning) })),
  ];
  const allConfirmed = warnings.every(({ token }) => confirmed.has(token));
  if (!allConfirmed) throw new Problem('identifiers_to_confirm', { findings: warnings });
  return countKinds(warnings);
}

type Warning = FieldFinding & { kind: IdentifierKind; token: string };

function warningsIn(fields: Fields): Warning[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    findIdentifiers(text)
      .filter(({ level }) => level === 'warn')
      .map((finding) => ({ field, ...finding, token: findingToken(text, finding) })),
  );
}

function wordsOf(fields: Fields, { field, start, end }: FieldFinding): string {
  return fields[field]?.slice(start, end) ?? '';
}

function countKinds(findings: readonly Pick<Finding, 'kind'>[]): ConfirmedKinds {
  const counts = new Map<IdentifierKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
