import { defineCommand } from '../platform/command.ts';
import { questionInput, questionReply } from './contract.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, lockOwnQuestion } from './question-store.ts';

export const withdrawQuestion = defineCommand({
  name: 'withdraw-question',
  action: 'edit_own_question',
  sealed: true,
  input: questionInput,
  reply: questionReply,
  async run({ tx, actor, record }, { questionId }) {
    const question = await lockOwnQuestion(tx, questionId, actor.personId);
    const state = questionAfter(question.state, 'withdraw');
    await changeQuestion(tx, questionId, { state, position: null });
    if (question.state !== 'draft') {
      record({ type: 'question.withdrawn', sessionId: question.sessionId, questionId });
    }
    return { questionId };
  },
});
