import type { Person } from '../accounts/actor.ts';
import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { QuestionState } from '../questions/contract.ts';
import { readableStates } from '../questions/queries.ts';

/** A question as those who may discuss it need it. */
export type DiscussedQuestion = { sessionId: string; forumId: string; state: QuestionState };

type Reading = {
  actor: Person;
  /** `share`: its state cannot change meanwhile, and others may hold the same. `no key update`: one at a time. */
  lock?: 'share' | 'no key update';
};

/** A question that this person may read, locked when that is asked for; throws `not_found`. */
export async function findReadable(
  tx: Transaction,
  questionId: string,
  { actor, lock }: Reading,
): Promise<DiscussedQuestion> {
  const { rows } = await tx.raw(
    `select q.session_id as "sessionId", s.forum_id as "forumId", q.state
     from questions q join sessions s on s.id = q.session_id
     where q.id = :questionId and q.state = any(:readableStates)
       and (s.state <> 'planned' and q.held_on is null or :kind = 'coordinator'
         or exists (select from session_lawyers l where l.session_id = s.id and l.person_id = :personId))
     ${lock ? `for ${lock} of q` : ''}`,
    { questionId, readableStates, kind: actor.kind, personId: actor.personId },
  );
  if (rows.length === 0) throw new Problem('not_found');
  return rows[0];
}

/** The question on air, locked so that it cannot leave the air meanwhile; throws `not_found`, or `question_state` when it has. */
export async function lockOnAir(
  tx: Transaction,
  questionId: string,
  actor: Person,
): Promise<DiscussedQuestion> {
  const question = await findReadable(tx, questionId, { actor, lock: 'share' });
  if (question.state !== 'on_air') throw new Problem('question_state', { named: { state: question.state } });
  return question;
}
