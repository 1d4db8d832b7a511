import type { MarkedFinding } from './contract.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { findingToken } from './finding-token.ts';

/** What in a text may tell who a client is, each warning with the token that confirms it. */
export function markFindings(text: string): MarkedFinding[] {
  return findIdentifiers(text).map((finding) =>
    finding.level === 'warn' ? { ...finding, token: findingToken(text, finding) } : finding,
  );
}
