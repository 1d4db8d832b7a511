import { Problem } from '../platform/problem.ts';
import { findIdentifiers } from './find-identifiers.ts';

/**
 * Refuses texts that hold a client's structured identifiers: throws `Problem('identifiers_found')` with the field, kind and
 * UTF-16 offsets of each, never the text. Keys are the field names of the command's input.
 */
export function refuseIdentifiers(fields: Record<string, string>): void {
  const findings = Object.entries(fields).flatMap(([field, text]) =>
    findIdentifiers(text).map(({ kind, start, end }) => ({ field, kind, start, end })),
  );
  if (findings.length > 0) throw new Problem('identifiers_found', { findings });
}
