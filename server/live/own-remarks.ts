import { type Actor, personIdOf } from '../accounts/actor.ts';
import { mayTry } from '../accounts/permissions.ts';
import { calledUnclearBy, latestDecision, remarksBy, remarksForAuthors } from '../discussion/queries.ts';
import { remarkUndo } from '../discussion/views.ts';
import type { CommandHost } from '../platform/command.ts';
import type { Database } from '../platform/database.ts';
import type { StoredEvent } from '../platform/events.ts';
import type { LivePageView } from './contract.ts';
import type { Followers } from './followers.ts';
import type { LiveSocket } from './live-socket.ts';

/** Tells authors what became of their remarks; who they are is read here and goes no further. */
export async function deliverOwnRemarks(
  { database }: CommandHost,
  followers: Followers,
  events: StoredEvent[],
): Promise<void> {
  const ids = events.flatMap(({ subject }) => subject['remarkId'] ?? []);
  if (ids.length === 0) return;
  for (const { personId, remark } of await remarksForAuthors(database, [...new Set(ids)])) {
    followers.tellOwnRemark(personId, remark);
  }
}

/** Tells someone who begins to follow, or comes back, where each own remark is: they are no part of what is caught up. */
export async function tellOwnRemarks(
  { database }: CommandHost,
  socket: LiveSocket,
  { actor, sessionId }: { actor: Actor; sessionId: string },
): Promise<void> {
  const personId = personIdOf(actor);
  if (!personId || !mayTry('remark', actor)) return;
  for (const remark of await remarksBy(database, personId, { sessionId })) socket.emit('own_remark', remark);
}

/** What the page begins with of the reader's own part in the discussion. */
export async function readOwnDiscussion(
  database: Database,
  actor: Actor,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<Pick<LivePageView, 'unclear' | 'ownRemarks' | 'remarkUndo'>> {
  const personId = personIdOf(actor);
  if (!personId) return { unclear: [], ownRemarks: [], remarkUndo: null };
  const decision = mayTry('triage', actor) ? await latestDecision(database, { sessionId }, now) : null;
  return {
    unclear: mayTry('call_unclear', actor) ? await calledUnclearBy(database, personId, sessionId) : [],
    ownRemarks: mayTry('remark', actor) ? await remarksBy(database, personId, { sessionId }) : [],
    remarkUndo: remarkUndo(decision, actor, now),
  };
}
