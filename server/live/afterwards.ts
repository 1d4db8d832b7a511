import type { Actor } from '../accounts/actor.ts';
import type { Database } from '../platform/database.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import type { Minutes } from '../questions/contract.ts';
import { minutesOf, undoableDecisions } from '../questions/queries.ts';
import { minutesView } from '../questions/views.ts';
import { nextSession } from '../sessions/queries.ts';
import { type Followed, followedSession } from './catch-up.ts';
import type { LivePageView } from './contract.ts';
import { createSeqCache, type SeqCache } from './seq-cache.ts';

const caches = new WeakMap<Database, SeqCache<Minutes>>();

/** What became of a session's questions, once it is closed. Hundreds ask at once when it does, so it is read once. */
export async function readMinutes(
  database: Database,
  { session: { id, state }, audience, seq }: Followed,
): Promise<Minutes> {
  if (state !== 'closed') return { questions: [], untold: 0 };
  const cache = caches.get(database) ?? createSeqCache<Minutes>();
  caches.set(database, cache);
  const read = async () => ({ seq, value: minutesView(await minutesOf(database, id), audience) });
  return (await cache(`${id} ${audience}`, seq, read)).value;
}

/** What the page needs when the hour is over: the minutes, and for the coordinator what the wrap-up works with. */
export async function readAfterwards(
  database: Database,
  actor: Actor,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<Pick<LivePageView, 'minutes' | 'wrapUp'>> {
  const followed = await followedSession(database, actor, sessionId);
  const minutes = followed.session.state === 'closed' ? await readMinutes(database, followed) : null;
  if (actor.kind !== 'coordinator') return { minutes, wrapUp: null };
  const next = await nextSession(database, sessionId);
  return {
    minutes,
    wrapUp: {
      next: next && { id: next.id, title: next.title, startsAt: next.startsAt.toISOString() },
      undos: await undoableDecisions(database, actor.personId, { now, sessionId }),
      today: helsinkiDay(now),
    },
  };
}
