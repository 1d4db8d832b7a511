import type { Transaction } from '../platform/database.ts';

/* Steps of the discussion that other features' commands take within their own transaction. */

/** A new text, or the end of the question's time on air, ends what was said of the old one. */
export async function clearUnclear(tx: Transaction, questionId: string): Promise<void> {
  await tx('unclear_signals').where({ question_id: questionId }).delete();
}
