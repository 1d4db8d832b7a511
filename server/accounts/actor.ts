export const roles = ['participant', 'worker', 'lawyer', 'coordinator'] as const;

/** What a person is here; one person has one role, so that no one both signs and publishes. */
export type Role = (typeof roles)[number];

export type Person = { kind: Role; personId: string; areaId: string | null; name: string };

/** Who does a deed or reads: a visitor, a person in one role, or the product itself. */
export type Actor = { kind: 'visitor' } | Person | { kind: 'system' };

export const visitor: Actor = { kind: 'visitor' };
export const system: Actor = { kind: 'system' };

/** The person behind an actor, or null for a visitor and for the system. */
export function personIdOf(actor: Actor): string | null {
  return 'personId' in actor ? actor.personId : null;
}
