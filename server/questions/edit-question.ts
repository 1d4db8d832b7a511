import { defineCommand } from '../platform/command.ts';
import { askedColumns } from './asked-fields.ts';
import { editQuestionInput, questionReply } from './contract.ts';
import { mayMoveQuestion, questionAfter } from './question.ts';
import { changeQuestion, lockOwnQuestion, saveOriginal } from './question-store.ts';

/** The asker's correction until approval; when more was asked for, or it was declined, it goes back to be read. */
export const editQuestion = defineCommand({
  name: 'edit-question',
  action: 'edit_own_question',
  sealed: true,
  input: editQuestionInput,
  reply: questionReply,
  async run({ tx, actor, record }, { questionId, ...asked }) {
    const columns = askedColumns(asked);
    const question = await lockOwnQuestion(tx, questionId, actor.personId);
    const sentAgain = question.state !== 'draft' && mayMoveQuestion(question.state, 'submit');
    const state = questionAfter(question.state, sentAgain ? 'submit' : 'edit');
    await changeQuestion(tx, questionId, {
      ...columns,
      state,
      info_request: null,
      decline_reason: null,
      decline_text: null,
    });
    await saveOriginal(tx, questionId, asked.text);
    const { sessionId } = question;
    record({ type: sentAgain ? 'question.submitted' : 'question.edited', sessionId, questionId });
    return { questionId };
  },
});
