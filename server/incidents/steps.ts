import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';

/* Steps of incidents that other features' commands take within their own transaction. */
export { keepErasuresOrder } from './keep-erasures-order.ts';
export { expireTexts, noteDeleted } from './expire-texts.ts';

/** Throws `text_hidden` while a question's texts are being checked: nobody signs or publishes what cannot be read. */
export async function refuseHidden(tx: Transaction, questionId: string): Promise<void> {
  const hidden = await tx('questions').where({ id: questionId }).whereNotNull('hidden_at').first('id');
  if (hidden) throw new Problem('text_hidden');
}
