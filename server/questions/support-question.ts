import { defineCommand } from '../platform/command.ts';
import { questionInput, questionReply } from './contract.ts';
import { sessionOfWaiting } from './question-store.ts';

/** "Minullakin": counted once a person, on a question that waits for its answer. */
export const supportQuestion = defineCommand({
  name: 'support-question',
  action: 'support',
  sealed: true,
  input: questionInput,
  reply: questionReply,
  async run({ tx, actor, record }, { questionId }) {
    const sessionId = await sessionOfWaiting(tx, questionId);
    const row = { question_id: questionId, person_id: actor.personId };
    const added = await tx('supports').insert(row).onConflict().ignore().returning('question_id');
    if (added.length > 0) record({ type: 'question.supported', sessionId, questionId });
    return { questionId };
  },
});
