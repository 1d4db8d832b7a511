import { createHash } from 'node:crypto';
import { personIdOf, type Actor } from '../accounts/actor.ts';
import type { Audience, SessionState } from '../sessions/contract.ts';

type Followed = { id: string; state: SessionState };

/** What draws a supporter's own order of questions before the freeze: the same for a person in a session, always. */
export function orderSeedOf(actor: Actor, audience: Audience, session: Followed): string | null {
  const personId = personIdOf(actor);
  const fixed = session.state !== 'planned' && session.state !== 'open';
  if (audience !== 'member' || fixed || !personId) return null;
  return createHash('sha256').update(`order ${personId} ${session.id}`).digest('base64url').slice(0, 22);
}
