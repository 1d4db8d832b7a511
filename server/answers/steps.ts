import type { Transaction } from '../platform/database.ts';
import { announceProvisional } from '../platform/events.ts';
import { clearProvisional } from './provisional-store.ts';

/* Steps of answers that other features' commands take within their own transaction. */

/**
 * Ends the shared text of a question: it has become an answer, or its question has left the air. What a writer sends of it
 * after this is refused, and kept by the writer.
 */
export async function endProvisional(
  tx: Transaction,
  subject: { sessionId: string; questionId: string },
): Promise<void> {
  await clearProvisional(tx, subject.questionId);
  await announceProvisional(tx, subject);
}
