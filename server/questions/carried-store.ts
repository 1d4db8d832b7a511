import type { Transaction } from '../platform/database.ts';

type Carried = {
  questionId: string;
  fromSessionId: string;
  toSessionId: string;
  fate?: 'deferred' | 'declined';
};

/** Keeps in the books of a session that a question it received has gone on to another. */
export async function saveCarried(tx: Transaction, carried: Carried): Promise<void> {
  await tx('carried_questions')
    .insert({
      session_id: carried.fromSessionId,
      question_id: carried.questionId,
      to_session_id: carried.toSessionId,
      fate: carried.fate ?? 'deferred',
    })
    .onConflict(['session_id', 'question_id'])
    .merge();
}

/** A question that is back in a session has not gone on from it after all. */
export async function deleteCarried(
  tx: Transaction,
  questionId: string,
  fromSessionId: string,
): Promise<void> {
  await tx('carried_questions').where({ question_id: questionId, session_id: fromSessionId }).delete();
}
