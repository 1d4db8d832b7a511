import type { Database } from '../platform/database.ts';
import { joinableStates } from './question.ts';

/** A question that waits for its answer, as those who may read the queue see it; `reader` is what it is to whoever reads. */
export type WaitingQuestion = {
  id: string;
  title: string;
  text: string;
  sessionId: string;
  supports: number;
  reader: 'asks' | 'follows' | 'none';
};

const mostLookedThrough = 200;

/**
 * The waiting questions that a worker may read and follow, of the sessions that are next: none of a session only planned, and none
 * that would be answered to its asker alone.
 */
export async function waitingQuestions(database: Database, personId: string): Promise<WaitingQuestion[]> {
  const { rows } = await database.raw(
    `select q.id, q.public_title as title, q.public_text as text, q.session_id as "sessionId",
       q.former_supports + (select count(*) from supports u where u.question_id = q.id)
         + (select count(*) from questions m where m.merged_into_id = q.id) as supports,
       case when q.id in (select identity.questions_of(:personId)) then 'asks'
         when exists (select from supports u where u.question_id = q.id and u.person_id = :personId) then 'follows'
         else 'none' end as reader
     from questions q join sessions s on s.id = q.session_id
     where q.state = any(:states) and q.held_on is null and q.consent <> 'not' and s.state not in ('planned', 'cancelled')
     order by s.starts_at, q.id limit :limit`,
    { personId, states: joinableStates, limit: mostLookedThrough },
  );
  return rows;
}
