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
    // A wording that no colleague has seen yet goes with it, so that they are not told just now that it is gone.
    const isHeld = await tx('questions').where({ id: questionId }).whereNotNull('held_on').first('id');
    const wording = isHeld ? { public_title: null, public_text: null } : {};
    await changeQuestion(tx, questionId, { state, position: null, ...wording });
    if (question.state !== 'draft') {
      record({ type: 'question.withdrawn', sessionId: question.sessionId, questionId });
    }
    return { questionId };
  },
});
