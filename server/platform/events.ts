import type { Actor } from '../accounts/actor.ts';
import { personIdOf } from '../accounts/actor.ts';
import type { Database, Transaction } from './database.ts';
import { dayStart } from './helsinki-time.ts';

/** What happened: a past-tense type and ids, never text. A session's events carry `sessionId`. */
export type DomainEvent = { type: string; sessionId?: string } & { [subject: `${string}Id`]: string };

export type StoredEvent = {
  seq: number;
  type: string;
  at: Date;
  sessionId: string | null;
  sessionSeq: number | null;
  subject: Record<string, string>;
};

/** Gives the events of other sessions that follow from what happened in one. */
export type Elsewhere = (tx: Transaction, happened: DomainEvent[]) => Promise<DomainEvent[]>;

const eventLock = 7_301_002;

/**
 * Adds a command's events to the list and gives them their numbers. Called last in the transaction: the lock makes numbers
 * become visible in their order (a plain bigserial skips rows that commit late), so it must be held for as short as can be.
 * What follows `elsewhere` is looked for under it: whatever another command changes later is read after these events.
 */
export async function appendEvents(
  tx: Transaction,
  actor: Actor,
  events: { happened: DomainEvent[]; at: Date; sealed: boolean; elsewhere?: Elsewhere },
): Promise<void> {
  if (events.happened.length === 0) return;
  await tx.raw('select pg_advisory_xact_lock(?)', [eventLock]);
  const following = (await events.elsewhere?.(tx, events.happened)) ?? [];
  for (const event of [...events.happened, ...following]) {
    const { type, sessionId = null, ...subject } = event;
    await tx.raw(
      `with numbered as (
         insert into session_feeds (session_id, last_seq) select cast(:sessionId as text), 1 where cast(:sessionId as text) is not null
         on conflict (session_id) do update set last_seq = session_feeds.last_seq + 1
         returning last_seq)
       insert into events (seq, type, at, actor_id, actor_kind, session_id, session_seq, subject)
       select coalesce((select max(seq) from events), 0) + 1, :type, :at, :actorId, :actorKind, :sessionId,
              (select last_seq from numbered), :subject`,
      {
        type,
        // A sealed deed is known by its day alone: its time would tell who was at work just then.
        at: events.sealed ? dayStart(events.at) : events.at,
        sessionId,
        actorId: events.sealed ? null : personIdOf(actor),
        actorKind: actor.kind,
        subject: JSON.stringify(subject),
      },
    );
  }
  await tx.raw(`select pg_notify('events', '')`);
}

const columns = {
  seq: 'seq',
  type: 'type',
  at: 'at',
  sessionId: 'session_id',
  sessionSeq: 'session_seq',
  subject: 'subject',
};

/** The events after `seq` in their order, at most `limit`. */
export async function eventsAfter(database: Database, seq: number, limit: number): Promise<StoredEvent[]> {
  return database('events').select(columns).where('seq', '>', seq).orderBy('seq').limit(limit);
}

/** A session's events after its own number `sessionSeq`, in order, at most `limit`. */
export async function sessionEventsAfter(
  database: Database,
  sessionId: string,
  after: { sessionSeq: number; limit: number },
): Promise<StoredEvent[]> {
  return database('events')
    .select(columns)
    .where({ session_id: sessionId })
    .where('session_seq', '>', after.sessionSeq)
    .orderBy('session_seq')
    .limit(after.limit);
}

export async function lastEventSeq(database: Database): Promise<number> {
  const row = await database('events').max({ seq: 'seq' }).first();
  return row?.seq ?? 0;
}

/** Tells every process where a lawyer's cursor now is in a question's shared text, or that it is nowhere; kept nowhere. */
export async function announceCursor(
  tx: Transaction,
  moved: { sessionId: string; questionId: string; lawyer: 1 | 2; cursor: object | null },
): Promise<void> {
  await tx.raw(`select pg_notify('cursors', ?)`, [JSON.stringify(moved)]);
}

/** Tells every process that a question's provisional text has a new state; delivered at commit, kept nowhere. */
export async function announceProvisional(
  tx: Transaction,
  subject: { sessionId: string; questionId: string },
): Promise<void> {
  await tx.raw(`select pg_notify('provisional', ?)`, [JSON.stringify(subject)]);
}
