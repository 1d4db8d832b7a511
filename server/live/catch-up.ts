import type { Actor } from '../accounts/actor.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { sessionEventsAfter } from '../platform/events.ts';
import { Problem } from '../platform/problem.ts';
import { remarksOfSession } from '../discussion/queries.ts';
import { remarkView } from '../discussion/views.ts';
import { questionsOfSession } from '../questions/queries.ts';
import { questionViews } from '../questions/views.ts';
import type {
  Audience,
  CatchUp,
  ProvisionalText,
  SessionChange,
  SessionSnapshot,
} from '../sessions/contract.ts';
import { findSession, sessionSeq, type SessionRecord } from '../sessions/queries.ts';
import { audienceOf, sessionView } from '../sessions/views.ts';
import { longestCatchUp } from './contract.ts';
import { readFollowers } from './follower-count.ts';
import { mayShowProvisional, provisionalFor, provisionalTexts } from './provisional-texts.ts';
import { createSeqCache } from './seq-cache.ts';
import { changesOf, remarksTouchedBy, touchedBy } from './session-changes.ts';

type Reading = { sessionId: string; after?: number | undefined; now: Date };

/** A session as an actor may follow it. */
export type Followed = { session: SessionRecord; audience: Audience; seq: number };

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
export async function readCatchUp(database: Database, actor: Actor, reading: Reading): Promise<CatchUp> {
  const { sessionId, after = -1, now } = reading;
  const { audience, seq } = await followedSession(database, actor, sessionId);
  const near = after >= 0 && after <= seq && seq - after <= longestCatchUp;
  return {
    audience,
    snapshot: near ? null : await snapshotAt(database, sessionId, { audience, seq, now }),
    changes: near && after < seq ? await readChanges(database, sessionId, { audience, after, now }) : [],
    provisional: await shownProvisional(database, sessionId, audience),
    // Read last: what is told of it next must come after this.
    followers: await readFollowers(database, sessionId),
  };
}

/** The session and the actor's audience in it; throws `not_found`. */
export async function followedSession(
  database: Database,
  actor: Actor,
  sessionId: string,
): Promise<Followed> {
  const seq = await sessionSeq(database, sessionId);
  const { value: session } = await cachesOf(database).sessions(sessionId, seq, async () => ({
    seq,
    value: await findSession(database, sessionId),
  }));
  const audience = session && audienceOf(actor, session);
  if (!audience) throw new Problem('not_found');
  return { session, audience, seq };
}

async function snapshotAt(
  database: Database,
  sessionId: string,
  { audience, seq, now }: { audience: Audience; seq: number; now: Date },
): Promise<SessionSnapshot> {
  const read = () => readSnapshot(database, sessionId, { audience, now });
  return (await cachesOf(database).snapshots(`${sessionId} ${audience}`, seq, read)).value;
}

function readSnapshot(
  database: Database,
  sessionId: string,
  { audience, now }: { audience: Audience; now: Date },
): Promise<{ seq: number; value: SessionSnapshot }> {
  return atOneMoment(database, async (tx) => {
    const session = await findSession(tx, sessionId);
    if (!session) throw new Problem('not_found');
    const seq = await sessionSeq(tx, sessionId);
    const questions = await questionsOfSession(tx, sessionId);
    const remarks = await remarksOfSession(tx, sessionId);
    const value = {
      seq,
      session: sessionView(session, now, audience),
      questions: questionViews(questions, audience),
      remarks: remarks.flatMap((remark) => remarkView(remark, audience) ?? []),
    };
    return { seq, value };
  });
}

function readChanges(
  database: Database,
  sessionId: string,
  { audience, after, now }: { audience: Audience; after: number; now: Date },
): Promise<SessionChange[]> {
  return atOneMoment(database, async (tx) => {
    const events = await sessionEventsAfter(tx, sessionId, { sessionSeq: after, limit: longestCatchUp });
    const session = await findSession(tx, sessionId);
    if (!session) throw new Problem('not_found');
    const touched = touchedBy(events);
    const only = touched === 'all' ? undefined : { ids: touched };
    const questions = await questionsOfSession(tx, sessionId, only);
    const remarks = await remarksOfSession(tx, sessionId, remarksTouchedBy(events));
    return changesOf(events, { session, questions, remarks }, { audience, now });
  });
}

async function shownProvisional(
  database: Database,
  sessionId: string,
  audience: Audience,
): Promise<ProvisionalText[]> {
  const texts = await provisionalTexts(database, sessionId);
  const shown = texts.filter((text) => mayShowProvisional(text, audience));
  return shown.map((text) => provisionalFor(text, audience));
}

const caches = new WeakMap<Database, ReturnType<typeof createCaches>>();

function createCaches() {
  return { sessions: createSeqCache<SessionRecord | null>(), snapshots: createSeqCache<SessionSnapshot>() };
}

function cachesOf(database: Database) {
  const known = caches.get(database) ?? createCaches();
  caches.set(database, known);
  return known;
}
