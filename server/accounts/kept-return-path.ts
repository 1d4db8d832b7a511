import { findIdentifiers } from '../privacy/find-identifiers.ts';
import { leaveOutIdentifiers } from '../privacy/leave-out-identifiers.ts';

/**
 * The path to come back to as it may be kept with the sign-in: of what a search or a question carries in its query, a client's
 * identifiers are left out.
 */
export function keptReturnPath(path: string): string {
  const [address = '', ...queries] = path.split('?');
  const parameters = [...new URLSearchParams(queries.join('?'))];
  if (parameters.every(([, value]) => findIdentifiers(value).length === 0)) return path;
  const kept = parameters.map(([name, value]) => [
    name,
    leaveOutIdentifiers(value, 'warn').replace(/ {2,}/g, ' ').trim(),
  ]);
  return `${address}?${new URLSearchParams(kept)}`;
}
