import { defineCommand } from '../platform/command.ts';
import { questionInput, questionReply } from './contract.ts';
import { sessionOfWaiting } from './question-store.ts';

export const unsupportQuestion = defineCommand({
  name: 'unsupport-question',
  action: 'support',
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
