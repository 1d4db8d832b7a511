import type { Transaction } from '../platform/database.ts';
import { readableStates } from './question.ts';

/**
 * Keeps from what, seen while writing, the asker's question differs: an entry or a waiting question. What is no longer to be read
 * is left out, for it is no reason not to ask; '' removes what was kept, and nothing given leaves it.
 */
export async function saveDifference(
  tx: Transaction,
  questionId: string,
  { differsFrom, difference }: { differsFrom?: string | undefined; difference: string },
): Promise<void> {
  if (differsFrom === undefined) return;
  const kept = tx('question_differences').where({ question_id: questionId });
  const entry = await tx('public_entries').where({ id: differsFrom }).first('id');
  const waiting = await tx('questions as q')
    .join('sessions as s', 's.id', 'q.session_id')
    .where('q.id', differsFrom)
    .whereIn('q.state', readableStates)
    .whereNot('s.state', 'planned')
    .whereNull('q.held_on')
    .first('q.id');
  if (!entry && !waiting) {
    await kept.delete();
    return;
  }
  await tx('question_differences')
    .insert({
      question_id: questionId,
      entry_id: entry?.id ?? null,
      waiting_id: entry ? null : waiting?.id,
      reason: difference,
    })
    .onConflict('question_id')
    .merge();
}
