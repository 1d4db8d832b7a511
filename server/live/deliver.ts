import type { CommandHost } from '../platform/command.ts';
import type { StoredEvent } from '../platform/events.ts';
import { remarksOfSession } from '../discussion/queries.ts';
import { questionsOfSession } from '../questions/queries.ts';
import { findSession } from '../sessions/queries.ts';
import { atOneMoment } from './catch-up.ts';
import type { Followers } from './followers.ts';
import { deliverOwnRemarks } from './own-remarks.ts';
import { mayShowProvisional, provisionalFor, provisionalTexts } from './provisional-texts.ts';
import { changesOf, remarksTouchedBy, touchedBy, type TouchedState } from './session-changes.ts';
import type { Typed } from './typing-pace.ts';

/** Tells followers of events, session by session: the views are made once for an audience, however many are in it. */
export async function deliverEvents(
  host: CommandHost,
  followers: Followers,
  events: StoredEvent[],
): Promise<void> {
  const bySession = Map.groupBy(events, ({ sessionId }) => sessionId);
  for (const [sessionId, ofSession] of bySession) {
    if (sessionId && followers.count(sessionId) > 0) await deliverToSession(host, followers, ofSession);
  }
}

async function deliverToSession(
  host: CommandHost,
  followers: Followers,
  events: StoredEvent[],
): Promise<void> {
  const state = await readTouched(host, events);
  if (!state) return;
  // Whoever loses the right to see something must be gone before it is told.
  if (events.some(({ type }) => type === 'session.edited')) await followers.moveChanged(state.session);
  await deliverOwnRemarks(host, followers, events);
  const now = host.clock.now();
  for (const audience of followers.audiencesOf(state.session.id)) {
    for (const change of changesOf(events, state, { audience, now })) {
      followers.tellChange(state.session.id, audience, change);
    }
  }
}

function readTouched({ database }: CommandHost, events: StoredEvent[]): Promise<TouchedState | null> {
  const sessionId = events[0]?.sessionId ?? '';
  const touched = touchedBy(events);
  return atOneMoment(database, async (tx) => {
    const session = await findSession(tx, sessionId);
    if (!session) return null;
    const only = touched === 'all' ? undefined : { ids: touched };
    const questions = touched.length > 0 ? await questionsOfSession(tx, sessionId, only) : [];
    const { ids, threads } = remarksTouchedBy(events);
    const anyRemark = ids.length > 0 || threads.length > 0;
    const remarks = anyRemark ? await remarksOfSession(tx, sessionId, { ids, threads }) : [];
    return { session, questions, remarks };
  });
}

/** Tells those who may see it what is being typed now; gives the length of it. */
export async function deliverProvisional(
  host: CommandHost,
  followers: Followers,
  typed: Typed,
): Promise<number> {
  const { sessionId, questionId } = typed;
  if (followers.count(sessionId) === 0) return 0;
  const [text] = await provisionalTexts(host.database, sessionId, questionId);
  if (!text) return 0;
  for (const audience of followers.audiencesOf(sessionId)) {
    if (mayShowProvisional(text, audience))
      followers.tellProvisional(sessionId, audience, provisionalFor(text, audience));
  }
  return text.html.length;
}
