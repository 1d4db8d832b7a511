import { defineCommand } from '../platform/command.ts';
import { questionInput, questionReply } from './contract.ts';
import { sessionOfWaiting } from './question-store.ts';

/** Takes back "minullakin", or that one follows a question: whoever may ask may follow, the coordinator on behalf of another. */
export const unsupportQuestion = defineCommand({
  name: 'unsupport-question',
  action: 'ask',
  sealed: true,
  input: questionInput,
  reply: questionReply,
  async run({ tx, actor, record }, { questionId }) {
    const sessionId = await sessionOfWaiting(tx, questionId);
    const removed = await tx('supports')
      .where({ question_id: questionId, person_id: actor.personId })
      .delete();
    if (removed > 0) record({ type: 'question.unsupported', sessionId, questionId });
    return { questionId };
  },
});
