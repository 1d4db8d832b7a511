import type { SignedDissent } from '../answers/contract.ts';
import {
  dissentsJson,
  dissentSources,
  type DissentSourceRecord,
  newestVersion,
  type VersionRecord,
} from '../answers/queries.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { SessionState } from '../sessions/contract.ts';
import { settings } from '../settings/contract.ts';
import type { Consent, DeskQuestionView, OwnQuestionView, QuestionState } from './contract.ts';
import { readSettings } from '../settings/queries.ts';
import { threadClosedOn } from './closing-queries.ts';
import { differenceOf } from './difference-queries.ts';
import { openStates } from './question.ts';

export { differenceOfQuestion, seenWhileAsking } from './difference-queries.ts';
export { followedBy, standingOf } from './follow-queries.ts';
export { answeredUnasked, undoablePutAway } from './put-away-queries.ts';
export { waitingQuestions } from './waiting-queries.ts';
export { minutesOf, type MinutesRecord } from './minutes-queries.ts';
export { answerableStates, heardStates, readableStates } from './question.ts';
export { undoableDecisions } from './undo-queries.ts';

type Reader = Database | Transaction;

/** A question of a session with all that any audience's view needs; the views choose what each may see. */
export type QuestionRecord = {
  id: string;
  sessionId: string;
  state: QuestionState;
  position: number | null;
  title: string;
  text: string;
  original: string;
  consent: Consent;
  sectionHint: string;
  late: boolean;
  /** Approved, and not shown to colleagues before the others of its day. */
  held: boolean;
  /** The asker's area, where that points to nobody. */
  area: string | null;
  supports: number;
  parentId: string | null;
  /** Null also while what it follows up has no public wording. */
  parent: {
    id: string;
    title: string;
    state: QuestionState;
    held: boolean;
    sessionState: SessionState;
    isPublic: boolean;
  } | null;
  suggestedMinutes: number | null;
  firstLawyer: 1 | 2 | null;
  sessionState: SessionState;
  unclear: number;
  notes: { id: string; lawyer: 1 | 2; text: string; writtenAt: string }[];
  dissentSources: DissentSourceRecord[];
  claimLawyer: 1 | 2 | null;
  lapsedLawyer: 1 | 2 | null;
  onAirSince: Date | null;
  hidden: boolean;
  redactedOn: string | null;
  entryId: string | null;
  newest: VersionRecord | null;
  newestSigned: VersionRecord | null;
};

const redactedOn = `to_char(q.redacted_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as "redactedOn"`;

const questionRecord = `
  select q.id, q.session_id as "sessionId", q.state, q.position, coalesce(q.public_title, '') as title,
    coalesce(q.public_text, '') as text, o.text as original, q.consent, q.section_hint as "sectionHint", q.late,
    q.held_on is not null as held, (select a.name from areas a where a.id = q.area_id) as area,
    q.former_supports + (select count(*) from supports s where s.question_id = q.id)
      + (select count(*) from questions m where m.merged_into_id = q.id) as supports,
    (select l.position from claims c join session_lawyers l on l.person_id = c.person_id and l.session_id = q.session_id
     where c.question_id = q.id and not c.lapsed) as "claimLawyer",
    (select l.position from claims c join session_lawyers l on l.person_id = c.person_id and l.session_id = q.session_id
     where c.question_id = q.id and c.lapsed) as "lapsedLawyer",
    q.suggested_minutes as "suggestedMinutes", q.first_lawyer as "firstLawyer", s.state as "sessionState",
    q.parent_id as "parentId",
    (select json_build_object('id', p.id, 'title', p.public_title, 'state', p.state, 'held', p.held_on is not null, 'sessionState', ps.state,
        'isPublic', ps.visibility = 'public')
     from questions p join sessions ps on ps.id = p.session_id
     where p.id = q.parent_id and p.public_title is not null) as parent,
    (select count(*) from unclear_signals u where u.question_id = q.id) as unclear,
    (select coalesce(json_agg(json_build_object('id', n.id, 'lawyer', l.position, 'text', n.text, 'writtenAt', n.written_at)
        order by n.written_at, n.id), '[]')
     from lawyer_notes n join session_lawyers l on l.person_id = n.person_id and l.session_id = q.session_id
     where n.question_id = q.id) as notes,
    ${dissentSources('q')} as "dissentSources",
    q.on_air_since as "onAirSince", q.hidden_at is not null as hidden, ${redactedOn}, e.id as "entryId", ${newestVersion('q', 'any')} as newest,
    ${newestVersion('q', 'signed')} as "newestSigned"
  from questions q join sessions s on s.id = q.session_id join question_originals o on o.question_id = q.id
  left join entries e on e.question_id = q.id`;

/** A session's questions that anyone but their askers may come to see, in their order; all of them, or those named and what follows them up. */
export async function questionsOfSession(
  database: Reader,
  sessionId: string,
  only?: { ids: string[] },
): Promise<QuestionRecord[]> {
  const { rows } = await database.raw(
    `${questionRecord} where q.session_id = :sessionId and q.state <> 'draft'
     and (cast(:ids as text[]) is null or q.id = any(:ids) or q.parent_id = any(:ids))
     order by q.position nulls last, q.id`,
    { sessionId, ids: only?.ids ?? null },
  );
  return rows;
}

export async function findQuestion(database: Reader, questionId: string): Promise<QuestionRecord | null> {
  const { rows } = await database.raw(`${questionRecord} where q.id = :questionId and q.state <> 'draft'`, {
    questionId,
  });
  return rows[0] ?? null;
}

/** How many of a session's questions still need a disposition before it can close. */
export async function countWithoutDisposition(database: Reader, sessionId: string): Promise<number> {
  const row = await database('questions')
    .where({ session_id: sessionId })
    .whereIn('state', openStates)
    .count({ count: '*' })
    .first();
  return Number(row?.['count'] ?? 0);
}

/** Whether this person has said "minullakin" to which of a session's questions. */
export async function supportedBy(database: Reader, personId: string, sessionId: string): Promise<string[]> {
  const rows = await database('supports')
    .join('questions', 'questions.id', 'supports.question_id')
    .select('question_id')
    .where({ person_id: personId, session_id: sessionId });
  return rows.map((row) => row.question_id);
}

export type OwnQuestionRecord = Omit<
  DeskQuestionRecord,
  'supports' | 'lawyers' | 'writtenBy' | 'confirmed'
> & {
  putAway: OwnQuestionView['putAway'];
  draftGoesOn: string | null;
  redactedOn: string | null;
  forgottenOn: string | null;
  unsealings: OwnQuestionView['unsealings'];
  entryId: string | null;
  privateAnswerHtml: string | null;
  privateDissents: SignedDissent[];
};
export type DeskQuestionRecord = Omit<DeskQuestionView, 'session' | 'daysLate'> & {
  session: { id: string; title: string; state: string; startsAt: string };
};

const deskColumns = `
  q.id, q.state, o.text as original, q.public_title as "publicTitle", q.public_text as "publicText",
  q.section_hint as "sectionHint", q.needed_by as "neededBy", q.consent, q.late, q.submitted_on as "submittedOn",
  q.info_request as "infoRequest", q.decline_reason as "declineReason", q.decline_text as "declineText", q.deferral,
  q.held_on is not null as held, q.deferred_until as "deferredUntil", q.merged_into_id as "mergedIntoId",
  (select json_build_object('id', p.id, 'title', p.public_title) from questions p
   where p.id = q.parent_id and p.public_title is not null) as parent,
  ${differenceOf('q')} as difference,
  json_build_object('id', s.id, 'title', s.title, 'state', s.state,
    'startsAt', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as session`;

const deskTables = `questions q join question_originals o on o.question_id = q.id join sessions s on s.id = q.session_id`;

// The day after which the job that forgets old drafts takes it.
const draftGoesOn = `
  (select case when g.at < now() + interval '7 days' then to_char(g.at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') end
   from (select q.updated_at + make_interval(days => coalesce((select value from settings where name = 'draft_days'),
     ${settings.parse({}).draft_days})) as at) g where q.state = 'draft')`;

/**
 * The questions one person has asked or begun, drafts first, then by the session's time. A merged one has the session and
 * the answer of the question that stands for it.
 */
export async function questionsAskedBy(
  database: Reader,
  personId: string,
  only?: { questionId: string },
): Promise<OwnQuestionRecord[]> {
  const { asker_link_days: linkDays } = await readSettings(database);
  const { rows } = await database.raw(
    `select ${deskColumns}, coalesce(e.id, m.id) as "entryId",
       (select json_build_object('entryId', d.entry_id, 'followedId', d.followed_id) from put_away_drafts d
        where d.question_id = q.id) as "putAway",
       ${threadClosedOn('q')} + cast(:linkDays as int) as "forgottenOn",
       (select coalesce(json_agg(json_build_object('reason', u.reason,
           'openedOn', to_char(u.decided_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD')) order by u.decided_at), '[]')
         from unsealings u where u.question_id = q.id and u.state = 'approved') as unsealings,
       ${redactedOn}, ${draftGoesOn} as "draftGoesOn", pa.html as "privateAnswerHtml", ${dissentsJson('pa.id')} as "privateDissents"
     from questions q join question_originals o on o.question_id = q.id
     join identity.questions_of(:personId) a on a.question_id = q.id
     left join questions t on t.id = q.merged_into_id join sessions s on s.id = coalesce(t.session_id, q.session_id)
     left join entries e on e.question_id = q.id left join entries m on m.question_id = t.id
     left join lateral (select v.id, v.html from answer_versions v
       where v.question_id = coalesce(t.id, q.id) and v.state <> 'draft' and coalesce(t.state, q.state) = 'answered_private'
       order by v.number desc limit 1) as pa on true
     where cast(:questionId as text) is null or q.id = :questionId
     order by q.state <> 'draft', s.starts_at desc, q.id`,
    { personId, linkDays, questionId: only?.questionId ?? null },
  );
  return rows;
}

/** The desk: what was sent in to sessions that go on, and of those that are over what still needs someone; unread first. */
export async function questionsOnDesk(database: Reader, sessionId?: string): Promise<DeskQuestionRecord[]> {
  const { rows } = await database.raw(
    `select ${deskColumns}, q.former_supports + (select count(*) from supports u where u.question_id = q.id)
        + (select count(*) from questions m where m.merged_into_id = q.id) as supports,
       (select coalesce(json_agg(json_build_object('lawyer', l.position, 'name', p.display_name) order by l.position), '[]')
         from session_lawyers l join people p on p.id = l.person_id where l.session_id = s.id) as lawyers,
       (select p.display_name from session_lawyers l join people p on p.id = l.person_id
         where l.session_id = s.id and l.position = q.written_lawyer and q.state = 'deferred') as "writtenBy",
       (select coalesce(json_agg(json_build_object('kind', c.kind, 'count', c.count) order by c.kind), '[]')
         from confirmed_findings c where c.question_id = q.id) as confirmed
     from ${deskTables}
     where q.state not in ('draft', 'withdrawn', 'published', 'answered_private')
       and (s.state not in ('closed', 'cancelled')
         or q.state in ('submitted', 'needs_info', 'queued', 'answered', 'deferred'))
       and (cast(:sessionId as text) is null or s.id = :sessionId)
     order by array_position(array['submitted', 'needs_info', 'answered', 'queued', 'on_air', 'deferred', 'merged', 'declined'], q.state),
       q.deferred_until nulls last, q.late desc, s.starts_at, q.position nulls last, q.id`,
    { sessionId: sessionId ?? null },
  );
  return rows;
}
