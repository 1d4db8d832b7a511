import { type CommandContext, defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { lockSessionShared } from '../sessions/steps.ts';
import { askedColumns } from './asked-fields.ts';
import { saveConfirmed } from './confirmed-store.ts';
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
  async run(context, { questionId, ...asked }) {
    const { tx, actor, record } = context;
    const { columns, confirmed } = askedColumns(context, asked);
    await requireBooksOpen(context, questionId);
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
    await saveConfirmed(tx, questionId, confirmed);
    const { sessionId } = question;
    record({ type: sentAgain ? 'question.submitted' : 'question.edited', sessionId, questionId });
    return { questionId };
  },
});

/** A declined question of a session that is over can only be sent again to another; throws `asking_closed`. */
async function requireBooksOpen(context: CommandContext, questionId: string): Promise<void> {
  const { tx, actor } = context;
  const declined = await tx('questions')
    .select('session_id')
    .where({ id: questionId, state: 'declined' })
    .whereRaw('identity.asks(id, ?)', [actor.personId])
    .first();
  if (!declined) return;
  const { state } = await lockSessionShared(context, declined.session_id);
  if (state === 'closed' || state === 'cancelled') throw new Problem('asking_closed');
}
