import type { Transaction } from '../platform/database.ts';
import type { ConfirmedKinds } from '../privacy/confirm-identifiers.ts';

/** Keeps, in the place of what was kept before, of what kinds the findings were that the asker has confirmed in a question's text. */
export async function saveConfirmed(
  tx: Transaction,
  questionId: string,
  kinds: ConfirmedKinds,
): Promise<void> {
  await tx('confirmed_findings').where({ question_id: questionId }).delete();
  const rows = Array.from(kinds, ([kind, count]) => ({ question_id: questionId, kind, count }));
  if (rows.length > 0) await tx('confirmed_findings').insert(rows);
}
