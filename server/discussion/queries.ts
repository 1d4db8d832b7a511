import type { Database, Transaction } from '../platform/database.ts';
import type { QuestionState } from '../questions/contract.ts';
import { type SessionRecord, sessionsToAsk } from '../sessions/queries.ts';
import type { OwnRemarkView, RemarkView } from './contract.ts';
import { undoSeconds } from './remark.ts';

type Reader = Database | Transaction;

/** A remark with all that any audience's view needs; who wrote it is in another table. */
export type RemarkRecord = RemarkView & { questionState: QuestionState; questionHeld: boolean };

// A lawyer's place is the one in the session as it is now: it may have been given to another, or the question moved.
const remarkColumns = `
  r.id, r.question_id as "questionId", q.state as "questionState",
  q.held_on is not null as "questionHeld", r.state, r.voice, r.alias,
  (select l.position from session_lawyers l where l.session_id = q.session_id and l.person_id = r.lawyer_id) as lawyer,
  r.text, r.position`;

/**
 * The remarks in a session's threads in the order in which they were shown: all of them, or those named and those of the
 * threads named.
 */
export async function remarksOfSession(
  database: Reader,
  sessionId: string,
  only?: { ids: string[]; threads: string[] | 'all' },
): Promise<RemarkRecord[]> {
  const threads = only && only.threads !== 'all' ? only.threads : null;
  const { rows } = await database.raw(
    `select ${remarkColumns} from remarks r join questions q on q.id = r.question_id
     where q.session_id = :sessionId and r.state in ('submitted', 'shown')
       and (cast(:threads as text[]) is null or r.question_id = any(:threads) or r.id = any(:ids))
     order by r.question_id, r.position nulls last, r.id`,
    { sessionId, threads, ids: only?.ids ?? [] },
  );
  return rows;
}

const ownColumns = `
  r.id, r.question_id as "questionId", coalesce(q.public_title, '') as "questionTitle", q.session_id as "sessionId",
  r.state, r.text, r.decline_reason as "declineReason"`;

const ownTables = `
  remarks r join remark_authors a on a.remark_id = r.id join questions q on q.id = r.question_id`;

/** A person's own remarks, in one session, under one question or all, with what became of them. */
export async function remarksBy(
  database: Reader,
  personId: string,
  only?: { sessionId?: string; questionId?: string },
): Promise<OwnRemarkView[]> {
  const { rows } = await database.raw(
    `select ${ownColumns} from ${ownTables}
     where a.person_id = :personId and r.state <> 'withdrawn'
       and (cast(:sessionId as text) is null or q.session_id = :sessionId)
       and (cast(:questionId as text) is null or q.id = :questionId)
     order by r.written_on desc, r.id`,
    { personId, sessionId: only?.sessionId ?? null, questionId: only?.questionId ?? null },
  );
  return rows;
}

/** Remarks as their authors see them, each with the author: for telling those people and nobody else. */
export async function remarksForAuthors(
  database: Reader,
  remarkIds: string[],
): Promise<{ personId: string; remark: OwnRemarkView }[]> {
  const { rows } = await database.raw(
    `select a.person_id as "personId", ${ownColumns} from ${ownTables} where r.id = any(:remarkIds) order by r.id`,
    { remarkIds },
  );
  return rows.map(({ personId, ...remark }: OwnRemarkView & { personId: string }) => ({ personId, remark }));
}

/** The questions of a session whose answers a person has called unclear. */
export async function calledUnclearBy(
  database: Reader,
  personId: string,
  sessionId: string,
): Promise<string[]> {
  const rows = await database('unclear_signals')
    .join('questions', 'questions.id', 'unclear_signals.question_id')
    .select('question_id')
    .where({ person_id: personId, session_id: sessionId });
  return rows.map((row) => row.question_id);
}

/** A decision on a remark that can still be undone. */
export type DecidedRemark = { remarkId: string; decided: 'shown' | 'declined'; decidedAt: Date };

/** The latest decision in a session, or under one question, within the time in which the page offers to undo it. */
export async function latestDecision(
  database: Reader,
  place: { sessionId: string; questionId?: string },
  now: Date,
): Promise<DecidedRemark | null> {
  const query = database('remarks as r')
    .join('questions as q', 'q.id', 'r.question_id')
    .select({ remarkId: 'r.id', decided: 'r.state', decidedAt: 'r.decided_at' })
    .where('q.session_id', place.sessionId)
    .where('r.decided_at', '>', new Date(now.getTime() - undoSeconds * 1000))
    .orderBy('r.decided_at', 'desc');
  if (place.questionId) void query.where('q.id', place.questionId);
  return (await query.first()) ?? null;
}

/** All that the discussion under a question needs, for any reader; the views choose what each may see. */
export type ThreadRecords = {
  remarks: (RemarkRecord & { reason: string | null })[];
  own: OwnRemarkView[];
  decision: DecidedRemark | null;
  /** The sessions into which a follow-up may go, the nearest first. */
  toAsk: SessionRecord[];
};

/** What has been said under a question, and what its reader `personId` has said. */
export async function readThread(
  database: Reader,
  question: { id: string; sessionId: string },
  { personId, now }: { personId: string; now: Date },
): Promise<ThreadRecords> {
  const { rows } = await database.raw(
    `select ${remarkColumns}, r.decline_reason as reason from remarks r join questions q on q.id = r.question_id
     where q.id = ? and r.state <> 'withdrawn' order by r.position nulls last, r.id`,
    [question.id],
  );
  return {
    remarks: rows,
    own: await remarksBy(database, personId, { questionId: question.id }),
    decision: await latestDecision(database, { sessionId: question.sessionId, questionId: question.id }, now),
    toAsk: await sessionsToAsk(database),
  };
}
