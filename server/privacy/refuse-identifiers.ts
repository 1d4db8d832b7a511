import { Problem } from '../platform/problem.ts';
import { findIdentifiers } from './find-identifiers.ts';

/**
 * Refuses texts that hold what may never be saved of a client: throws `Problem('identifiers_found')` with the field, kind and
 * UTF-16 offsets of each, never the text. Keys are the field names of the command's input.
 */
export function refuseIdentifiers(fields: Readonly<Record<string, string>>): void {
  const findings = Object.entries(fields).flatMap(([field, text]) =>
    findIdentifiers(text)
      .filter(({ level }) => level === 'block')
      .map((finding) => ({ field, ...finding })),
  );
  if (findings.length > 0) throw new Problem('identifiers_found', { findings });
}
