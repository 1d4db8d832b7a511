import type { Actor } from '../accounts/actor.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { sessionEventsAfter } from '../platform/events.ts';
import { Problem } from '../platform/problem.ts';
import { questionsOfSession } from '../questions/queries.ts';
import { questionView } from '../questions/views.ts';
import type { Audience, CatchUp, SessionSnapshot } from '../sessions/contract.ts';
import { findSession, sessionSeq, type SessionRecord } from '../sessions/queries.ts';
import { audienceOf, sessionView } from '../sessions/views.ts';
import { longestCatchUp } from './contract.ts';
import { mayShowProvisional, provisionalTexts } from './provisional-texts.ts';
import { changesOf, touchedBy } from './session-changes.ts';
import { createSnapshotCache, type SnapshotCache } from './snapshot-cache.ts';

type Reading = { sessionId: string; after?: number | undefined; now: Date };

/** Runs reads that must agree with each other: all of them see the database at one moment. */
export function atOneMoment<Result>(
  database: Database,
  read: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction(read, { isolationLevel: 'repeatable read', readOnly: true });
}

/**
 * What an actor has missed of a session after number `after`, or the whole when that is unknown or long ago. Throws
 * `not_found` when the session is absent or not the actor's to follow.
 */
export function readCatchUp(database: Database, actor: Actor, reading: Reading): Promise<CatchUp> {
  return atOneMoment(database, async (tx) => {
    const { session, audience } = await followedSession(tx, actor, reading.sessionId);
    const seq = await sessionSeq(tx, session.id);
    const { after = -1, now } = reading;
    const near = after >= 0 && after <= seq && seq - after <= longestCatchUp;
    return {
      audience,
      snapshot: near
        ? null
        : await cacheOf(database)({ sessionId: session.id, audience, seq }, () =>
            readSnapshot(tx, session, { audience, seq, now }),
          ),
      changes: near ? await readChanges(tx, session, { audience, after, now }) : [],
      provisional: await shownProvisional(tx, session.id, audience),
    };
  });
}

const caches = new WeakMap<Database, SnapshotCache>();

function cacheOf(database: Database): SnapshotCache {
  const known = caches.get(database) ?? createSnapshotCache();
  caches.set(database, known);
  return known;
}

/** The session and the actor's audience in it; throws `not_found`. */
export async function followedSession(
  database: Database | Transaction,
  actor: Actor,
  sessionId: string,
): Promise<{ session: SessionRecord; audience: Audience }> {
  const session = await findSession(database, sessionId);
  const audience = session && audienceOf(actor, session);
  if (!audience) throw new Problem('not_found');
  return { session, audience };
}

async function readSnapshot(
  tx: Transaction,
  session: SessionRecord,
  { audience, seq, now }: { audience: Audience; seq: number; now: Date },
): Promise<SessionSnapshot> {
  const questions = await questionsOfSession(tx, session.id);
  const views = questions.flatMap((question) => questionView(question, audience) ?? []);
  return { seq, session: sessionView(session, now), questions: views };
}

async function readChanges(
  tx: Transaction,
  session: SessionRecord,
  { audience, after, now }: { audience: Audience; after: number; now: Date },
) {
  const events = await sessionEventsAfter(tx, session.id, { sessionSeq: after, limit: longestCatchUp });
  if (events.length === 0) return [];
  const touched = touchedBy(events);
  const only = touched === 'all' ? undefined : { ids: touched };
  const questions = await questionsOfSession(tx, session.id, only);
  return changesOf(events, { session, questions }, { audience, now });
}

async function shownProvisional(tx: Transaction, sessionId: string, audience: Audience) {
  const texts = await provisionalTexts(tx, sessionId);
  return texts.filter((text) => mayShowProvisional(text, audience)).map(({ onAir: _onAir, ...text }) => text);
}
