import { defineCommand } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { newId } from '../platform/id.ts';
import { askedColumns, checkAskingOpen } from './asked-fields.ts';
import { questionReply, submitQuestionInput } from './contract.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, insertQuestion, lockOwnQuestion, saveOriginal } from './question-store.ts';

export const submitQuestion = defineCommand({
  name: 'submit-question',
  action: 'ask',
  sealed: true,
  input: submitQuestionInput,
  reply: questionReply,
  async run(context, { questionId, sessionId, ...asked }) {
    const { tx, actor, now, record } = context;
    const columns = askedColumns(asked);
    const { late } = await checkAskingOpen(context, sessionId);
    const row = { ...columns, state: 'submitted' as const, late, submitted_on: helsinkiDay(now) };
    const id = questionId ?? newId();
    if (questionId) {
      const question = await lockOwnQuestion(tx, questionId, actor.personId);
      questionAfter(question.state, 'submit');
      const moved = question.state !== 'draft' && question.sessionId !== sessionId;
      if (moved) record({ type: 'question.moved', sessionId: question.sessionId, questionId: id });
      await tx('questions').where({ id }).update({ session_id: sessionId });
      await changeQuestion(tx, id, { ...row, decline_reason: null, decline_text: null, info_request: null });
      await saveOriginal(tx, id, asked.text);
    } else {
      await insertQuestion(tx, { id, sessionId, askerId: actor.personId, text: asked.text }, row);
    }
    record({ type: 'question.submitted', sessionId, questionId: id });
    return { questionId: id };
  },
});
