import { takeInvitation } from '../people/steps.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { appendEvents } from '../platform/events.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { system } from './actor.ts';
import { identityOf } from './identity.ts';
import { addPerson, greetPerson, type SignedInPerson } from './person-store.ts';
import { type Claims, hasVerifiedEmail, mapClaims, type RoleMapping } from './role-mapping.ts';

type Door = { database: Database; clock: Clock; roleMapping: RoleMapping; peopleIssuer: string };

/**
 * Finds or adds the person behind verified claims. At the first sign-in the role and the area are those of an invitation to
 * the person's verified address, else those that the claims map to; after that they are what a coordinator has made them, and
 * later claims change just the name and the address.
 */
export function enterPerson(
  claims: Claims & { sub: string },
  { database, clock, roleMapping, peopleIssuer }: Door,
): Promise<SignedInPerson> {
  const identity = identityOf(claims, peopleIssuer);
  const emailVerified = identity.email !== null && hasVerifiedEmail(claims, roleMapping);
  const now = clock.now();
  const greeting = { ...identity, emailVerified, today: helsinkiDay(now) };
  return database.transaction(async (tx) => {
    const known = await greetPerson(tx, greeting);
    if (known) return known;
    const invitation = emailVerified && identity.email ? await takeInvitation(tx, identity.email) : null;
    const person = await addPerson(tx, greeting, invitation ?? mapClaims(claims, roleMapping));
    if (person.joined) {
      const { personId } = person;
      const joined = invitation ? { personId, invitationId: invitation.invitationId } : { personId };
      await appendEvents(tx, system, {
        happened: [{ type: 'person.joined', ...joined }],
        at: now,
        sealed: false,
      });
    }
    return person;
  });
}
