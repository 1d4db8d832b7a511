import type { Database, Transaction } from '../platform/database.ts';
import type { SessionState } from './contract.ts';

type Reader = Database | Transaction;
type InLanguages = { fi: string; sv: string; en: string };

/** A session with all that its views need; who its lawyers are stays on the server. */
export type SessionRecord = {
  id: string;
  forumId: string;
  forumSlug: string;
  forumName: InLanguages;
  shortCode: string;
  title: string;
  intro: string;
  state: SessionState;
  visibility: 'public' | 'signed_in';
  startsAt: Date;
  endsAt: Date;
  askingOpensAt: Date;
  askingClosesAt: Date;
  onAirQuestionId: string | null;
  /** When a paused session is to go on, if that was said. */
  resumesAt: Date | null;
  /** Those that colleagues may see. */
  queued: number;
  lawyers: { personId: string; lawyer: 1 | 2; name: string }[];
  counts: {
    received: number;
    waiting: number;
    answered: number;
    merged: number;
    deferred: number;
    declined: number;
  };
  /** How many of those received have not been read, and how many are approved but not shown to colleagues yet. */
  unread: number;
  held: number;
};

function sessionRecords(database: Reader) {
  return database('sessions as s')
    .join('forums as f', 'f.id', 's.forum_id')
    .select({
      id: 's.id',
      forumId: 's.forum_id',
      forumSlug: 'f.slug',
      shortCode: 's.short_code',
      title: 's.title',
      intro: 's.intro',
      state: 's.state',
      visibility: 's.visibility',
      startsAt: 's.starts_at',
      endsAt: 's.ends_at',
      askingOpensAt: 's.asking_opens_at',
      askingClosesAt: 's.asking_closes_at',
      resumesAt: 's.resumes_at',
    })
    .select(
      database.raw(`json_build_object('fi', f.name_fi, 'sv', f.name_sv, 'en', f.name_en) as "forumName"`),
      database.raw(
        `(select q.id from questions q where q.session_id = s.id and q.state = 'on_air') as "onAirQuestionId"`,
      ),
      database.raw(
        `(select count(*) from questions q where q.session_id = s.id and q.state = 'queued' and q.held_on is null) as queued`,
      ),
      database.raw(
        `(select count(*) from questions q where q.session_id = s.id and q.state in ('submitted', 'needs_info')) as unread`,
      ),
      database.raw(
        `(select count(*) from questions q where q.session_id = s.id and q.held_on is not null) as held`,
      ),
      database.raw(
        `(select coalesce(json_agg(json_build_object('personId', p.id, 'lawyer', l.position, 'name', p.display_name)
                                   order by l.position), '[]')
          from session_lawyers l join people p on p.id = l.person_id where l.session_id = s.id) as lawyers`,
      ),
      // What was received is what has a fate: a draft was never sent, a withdrawn question was taken back. What went on to another session was deferred here.
      database.raw(
        `(select json_build_object(
            'received', here.received + gone.deferred + gone.declined, 'waiting', here.waiting, 'answered', here.answered,
            'merged', here.merged, 'deferred', here.deferred + gone.deferred, 'declined', here.declined + gone.declined)
          from
            (select count(*) as received,
               count(*) filter (where state in ('submitted', 'needs_info', 'queued', 'on_air')) as waiting,
               count(*) filter (where state in ('answered', 'published', 'answered_private')) as answered,
               count(*) filter (where state = 'merged') as merged,
               count(*) filter (where state = 'deferred') as deferred,
               count(*) filter (where state = 'declined') as declined
             from questions where session_id = s.id and state not in ('draft', 'withdrawn')) as here,
            (select count(*) filter (where fate = 'deferred') as deferred, count(*) filter (where fate = 'declined') as declined
             from carried_questions c join questions q on q.id = c.question_id
             where c.session_id = s.id and q.session_id <> s.id) as gone) as counts`,
      ),
    );
}

export async function findSession(database: Reader, sessionId: string): Promise<SessionRecord | null> {
  return (await sessionRecords(database).where('s.id', sessionId).first()) ?? null;
}

export async function findSessionByCode(database: Reader, shortCode: string): Promise<SessionRecord | null> {
  return (await sessionRecords(database).where('s.short_code', shortCode).first()) ?? null;
}

/** Sessions people may come to: asking, frozen, under way or being wrapped up; the nearest first. */
export async function upcomingSessions(
  database: Reader,
  where: { forumId?: string; limit: number },
): Promise<SessionRecord[]> {
  const query = sessionRecords(database)
    .whereIn('s.state', ['open', 'frozen', 'live', 'paused', 'wrap_up'])
    .orderBy('s.starts_at')
    .limit(where.limit);
  if (where.forumId) void query.where('s.forum_id', where.forumId);
  return query;
}

/** Sessions that have been held, the latest first. */
export async function pastSessions(
  database: Reader,
  where: { forumId?: string; limit: number },
): Promise<SessionRecord[]> {
  const query = sessionRecords(database)
    .where('s.state', 'closed')
    .orderBy('s.starts_at', 'desc')
    .limit(where.limit);
  if (where.forumId) void query.where('s.forum_id', where.forumId);
  return query;
}

/** A session that questions may be deferred to. */
export type NextSession = { id: string; title: string; state: SessionState; startsAt: Date };

/**
 * The forum's next session after this one, or failing that another that is still to come. Locked, it stays one; and when there
 * is none, none is planned before what is to wait for it does.
 */
export async function nextSession(
  database: Reader,
  sessionId: string,
  { locked = false } = {},
): Promise<NextSession | null> {
  if (locked) {
    await database('forums as f')
      .join('sessions as s', 's.forum_id', 'f.id')
      .where('s.id', sessionId)
      .forShare('f')
      .first('f.id');
  }
  const query = database('sessions as s')
    .join('sessions as n', (join) => join.on('n.forum_id', 's.forum_id').andOn('n.id', '<>', 's.id'))
    .select({ id: 'n.id', title: 'n.title', state: 'n.state', startsAt: 'n.starts_at' })
    .where('s.id', sessionId)
    .whereIn('n.state', ['planned', 'open', 'frozen'])
    .orderByRaw('n.starts_at < s.starts_at, n.starts_at, n.id');
  return (await (locked ? query.forShare('n') : query).first()) ?? null;
}

/** How many questions have come to a session from earlier ones. */
export async function countCarriedTo(database: Reader, sessionId: string): Promise<number> {
  const row = await database('carried_questions')
    .where({ to_session_id: sessionId })
    .countDistinct({ count: 'question_id' })
    .first();
  return Number(row?.['count'] ?? 0);
}

/** Every session for the coordinator, those that are still to be run first. */
export async function allSessions(database: Reader): Promise<SessionRecord[]> {
  return sessionRecords(database).orderByRaw(
    `s.state in ('closed', 'cancelled'), case when s.state in ('closed', 'cancelled') then -1 else 1 end * extract(epoch from s.starts_at)`,
  );
}

/** The sessions in which a lawyer is named, the nearest first and those that are over last. */
export async function sessionsOfLawyer(database: Reader, personId: string): Promise<SessionRecord[]> {
  return sessionRecords(database)
    .whereExists(
      database('session_lawyers as l').whereRaw('l.session_id = s.id').where('l.person_id', personId),
    )
    .orderByRaw(`s.state in ('closed', 'cancelled'), s.starts_at`);
}

/** Sessions into which a worker may ask now or in whose asking window a draft may wait. */
export async function sessionsToAsk(database: Reader): Promise<SessionRecord[]> {
  return sessionRecords(database).whereIn('s.state', ['open', 'live', 'paused']).orderBy('s.starts_at');
}

/** The session for which a new draft can be kept: the one wished for, or else the next; null when there is none. */
export async function sessionForDraft(database: Reader, wishedId: string): Promise<string | null> {
  const row = await database('sessions')
    .whereIn('state', ['open', 'frozen', 'live', 'paused'])
    .orderByRaw('id <> ?, starts_at, id', [wishedId])
    .first('id');
  return row?.id ?? null;
}

/** The lawyers in office, to be named to a session. */
export async function lawyersInOffice(database: Reader): Promise<{ id: string; name: string }[]> {
  return database('people')
    .select({ id: 'id', name: 'display_name' })
    .where({ role: 'lawyer' })
    .whereNull('disabled_at')
    .orderBy('display_name');
}

/** The feed number a page with this state is at; 0 before anything has happened. */
export async function sessionSeq(database: Reader, sessionId: string): Promise<number> {
  const row = await database('session_feeds').select('last_seq').where({ session_id: sessionId }).first();
  return row?.last_seq ?? 0;
}
