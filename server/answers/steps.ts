import type { Transaction } from '../platform/database.ts';
import { announceProvisional } from '../platform/events.ts';
import type { AnswerEvent } from './events.ts';
import { endClaimsOf } from './claim-store.ts';
import { clearProvisional } from './provisional-store.ts';

/* Steps of answers that other features' commands take within their own transaction. */
export { answerPlainText, renderAnswer } from './answer-markdown.ts';

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

/** Lets go of every question a lawyer holds who may answer no longer; gives what happened, to be recorded. */
export async function releaseClaimsOf(tx: Transaction, personId: string, now: Date): Promise<AnswerEvent[]> {
  const held = await endClaimsOf(tx, personId, now);
  return held.map(({ sessionId, questionId }) => ({ type: 'claim.released', sessionId, questionId }));
}
