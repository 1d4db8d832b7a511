import type { Database, Transaction } from '../platform/database.ts';
import type { OwnRemarkView, RemarkView } from './contract.ts';

type Reader = Database | Transaction;

/** A remark with all that any audience's view needs; who wrote it is in another table. */
export type RemarkRecord = RemarkView;

/** The remarks in a session's threads in the order in which they were shown; all of them or those named. */
export async function remarksOfSession(
  database: Reader,
  sessionId: string,
  only?: { ids: string[] },
): Promise<RemarkRecord[]> {
  const { rows } = await database.raw(
    `select r.id, r.question_id as "questionId", r.state, r.voice, r.alias, r.lawyer, r.text, r.position
     from remarks r join questions q on q.id = r.question_id
     where q.session_id = :sessionId and r.state in ('submitted', 'shown')
       and (cast(:ids as text[]) is null or r.id = any(:ids))
     order by r.question_id, r.position nulls last, r.id`,
    { sessionId, ids: only?.ids ?? null },
  );
  return rows;
}

/** A person's own remarks, in one session or in all, with what became of them. */
export async function remarksBy(
  database: Reader,
  personId: string,
  only?: { sessionId?: string; remarkId?: string },
): Promise<OwnRemarkView[]> {
  const { rows } = await database.raw(
    `select r.id, r.question_id as "questionId", coalesce(q.public_title, '') as "questionTitle",
       q.session_id as "sessionId", r.state, r.text, r.decline_reason as "declineReason"
     from remarks r join remark_authors a on a.remark_id = r.id and a.person_id = :personId
     join questions q on q.id = r.question_id
     where r.state <> 'withdrawn' and (cast(:sessionId as text) is null or q.session_id = :sessionId)
       and (cast(:remarkId as text) is null or r.id = :remarkId)
     order by r.written_on desc, r.id`,
    { personId, sessionId: only?.sessionId ?? null, remarkId: only?.remarkId ?? null },
  );
  return rows;
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
