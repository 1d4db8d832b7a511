import type { CommandContext } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { newId } from '../platform/id.ts';
import { type Asked, askedColumns, checkAskingOpen } from './asked-fields.ts';
import { saveConfirmed } from './confirmed-store.ts';
import { insertQuestion } from './question-store.ts';

/**
 * Sends a new question to a session that takes questions now; `parentId` is the question it follows up. It waits to be read
 * by the coordinator. Throws `identifiers_found`, `identifiers_to_confirm`, `asking_closed`.
 */
export async function sendQuestion(
  context: CommandContext,
  { sessionId, parentId = null, ...asked }: Asked & { sessionId: string; parentId?: string | null },
): Promise<string> {
  const { tx, actor, now, record } = context;
  const { columns, confirmed } = askedColumns(context, asked);
  const { late } = await checkAskingOpen(context, sessionId);
  const questionId = newId();
  await insertQuestion(
    tx,
    { id: questionId, sessionId, askerId: actor.personId, text: asked.text },
    { ...columns, state: 'submitted', late, submitted_on: helsinkiDay(now), parent_id: parentId },
  );
  await saveConfirmed(tx, questionId, confirmed);
  record({ type: 'question.submitted', sessionId, questionId });
  return questionId;
}
