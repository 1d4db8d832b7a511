import type { Database, Transaction } from '../platform/database.ts';
import type { SessionState } from '../sessions/contract.ts';
import type { Consent, DeclineReason, QuestionState } from './contract.ts';

/** A question that a session received, with all that its minutes may tell; the views choose what each audience reads. */
export type MinutesRecord = {
  id: string;
  title: string | null;
  consent: Consent;
  /** Its state now, perhaps in another session. */
  state: QuestionState;
  /** What the session counts it as when it has gone on to another. */
  carriedAs: 'deferred' | 'declined' | null;
  movedTo: {
    id: string;
    title: string;
    startsAt: string;
    state: SessionState;
    visibility: 'public' | 'signed_in';
  } | null;
  entryId: string | null;
  into: { title: string | null; state: QuestionState } | null;
  declineReason: DeclineReason | null;
  until: string | null;
  writtenBy: string | null;
};

/** All that a session received, in its order: what it still has and what has gone on from it. */
export async function minutesOf(
  database: Database | Transaction,
  sessionId: string,
): Promise<MinutesRecord[]> {
  const { rows } = await database.raw(
    `select q.id, q.public_title as title, q.consent, q.state, c.fate as "carriedAs", coalesce(e.id, m.id) as "entryId",
       case when n.id is not null then json_build_object('id', n.id, 'title', n.title, 'state', n.state,
         'visibility', n.visibility, 'startsAt', n.starts_at) end as "movedTo",
       case when t.id is not null then json_build_object('title', t.public_title, 'state', t.state) end as "into",
       q.decline_reason as "declineReason", q.deferred_until as "until", p.display_name as "writtenBy"
     from questions q
     left join carried_questions c on c.question_id = q.id and c.session_id = :sessionId and q.session_id <> :sessionId
     left join sessions n on n.id = c.to_session_id and c.fate = 'deferred'
     left join entries e on e.question_id = q.id
     left join questions t on t.id = q.merged_into_id left join entries m on m.question_id = t.id
     left join session_lawyers l on l.session_id = q.session_id and l.position = q.written_lawyer
     left join people p on p.id = l.person_id
     where c.question_id is not null or (q.session_id = :sessionId and q.state not in ('draft', 'withdrawn'))
     order by q.position nulls last, q.id`,
    { sessionId },
  );
  return rows;
}
