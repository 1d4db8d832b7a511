import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import { joinableStates, readableStates } from './question.ts';

/**
 * Keeps a question that waits for its answer, or the one that stands for it, as it is until the transaction ends. Throws
 * `question_state` for one that has been answered where one may read it, else `not_found`.
 */
export async function lockJoinable(
  tx: Transaction,
  questionId: string,
): Promise<{ id: string; sessionId: string }> {
  const merged = await tx('questions').where({ id: questionId, state: 'merged' }).first('merged_into_id');
  const row = await tx('questions as q')
    .join('sessions as s', 's.id', 'q.session_id')
    .select({ id: 'q.id', state: 'q.state', sessionId: 's.id', consent: 'q.consent' })
    .where('q.id', merged?.merged_into_id ?? questionId)
    .whereNotIn('s.state', ['planned', 'cancelled'])
    .whereNull('q.held_on')
    .forShare('q')
    .first();
  // One that is answered to its asker alone would never be answered to who follows it.
  if (!row || !readableStates.includes(row.state) || row.consent === 'not') throw new Problem('not_found');
  if (!joinableStates.includes(row.state))
    throw new Problem('question_state', { named: { state: row.state } });
  return { id: row.id, sessionId: row.sessionId };
}

/** Has a person follow a question; false when that was so already, or the question is the person's own. */
export async function follow(tx: Transaction, questionId: string, personId: string): Promise<boolean> {
  const { rows } = await tx.raw('select identity.asks(?, ?) as own', [questionId, personId]);
  if (rows[0]?.own) return false;
  const row = { question_id: questionId, person_id: personId };
  const added = await tx('supports').insert(row).onConflict().ignore().returning('question_id');
  return added.length > 0;
}

/** Takes that back; false when it was not so. */
export async function unfollow(tx: Transaction, questionId: string, personId: string): Promise<boolean> {
  const removed = await tx('supports').where({ question_id: questionId, person_id: personId }).delete();
  return removed > 0;
}
