import { type CommandContext, defineCommand } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { askedColumns, checkAskingOpen } from './asked-fields.ts';
import { saveCarried } from './carried-store.ts';
import { saveConfirmed } from './confirmed-store.ts';
import { questionReply, submitQuestionInput } from './contract.ts';
import { saveDifference } from './difference-store.ts';
import { takeOut } from './put-away-draft.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, lockOwnQuestion, type QuestionRow, saveOriginal } from './question-store.ts';
import { sendQuestion } from './send-question.ts';

export const submitQuestion = defineCommand({
  name: 'submit-question',
  action: 'ask',
  sealed: true,
  input: submitQuestionInput,
  reply: questionReply,
  async run(context, { questionId, sessionId, ...asked }) {
    const { tx, actor, now, record } = context;
    if (!questionId) {
      const id = await sendQuestion(context, { sessionId, ...asked });
      await saveDifference(tx, id, asked);
      return { questionId: id };
    }
    const { columns, confirmed } = askedColumns(context, asked);
    const { late } = await checkAskingOpen(context, sessionId);
    const question = await lockOwnQuestion(tx, questionId, actor.personId);
    const state = questionAfter(question.state, 'submit');
    const moved = question.state !== 'draft' && question.sessionId !== sessionId;
    if (moved) await moveOn(context, question, sessionId);
    await changeQuestion(tx, questionId, {
      ...columns,
      ...{ session_id: sessionId, state, late, submitted_on: helsinkiDay(now) },
      ...{ decline_reason: null, decline_text: null, info_request: null },
      // Places of lawyers and minutes were those of another agenda.
      ...(moved ? { first_lawyer: null, suggested_minutes: null } : {}),
    });
    await saveOriginal(tx, questionId, asked.text);
    await saveConfirmed(tx, questionId, confirmed);
    await saveDifference(tx, questionId, asked);
    await takeOut(context, questionId);
    record({ type: 'question.submitted', sessionId, questionId });
    return { questionId };
  },
});

/** The session it was sent to before still counts it, as what it was there. */
async function moveOn(
  { tx, record }: CommandContext,
  { id: questionId, sessionId: fromSessionId, state }: QuestionRow,
  toSessionId: string,
): Promise<void> {
  const fate = state === 'declined' ? 'declined' : 'deferred';
  await saveCarried(tx, { questionId, fromSessionId, toSessionId, fate });
  record({ type: 'question.moved', sessionId: fromSessionId, questionId });
}
