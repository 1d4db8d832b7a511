import { Problem } from '../platform/problem.ts';

/*
 * A person has one role or none, and is invited, active or disabled. Coordinators invite, change, disable and enable; there is
 * always one of them left who is active.
 */

/**
 * Takes a person out of the active coordinators, as a change that is about to be made does. Throws `not_found` when the one
 * who does it is no longer among them, `last_coordinator` when nobody would be left.
 */
export function requireAnother(
  coordinatorIds: readonly string[],
  { personId, actorId }: { personId: string; actorId: string },
): void {
  if (!coordinatorIds.includes(actorId)) throw new Problem('not_found');
  if (coordinatorIds.every((id) => id === personId)) throw new Problem('last_coordinator');
}
