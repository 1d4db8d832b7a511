import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { questionInput, questionReply } from './contract.ts';

/** "Minullakin": counted once a person, on a question that waits for its answer. */
export const supportQuestion = defineCommand({
  name: 'support-question',
  action: 'support',
  sealed: true,
  input: questionInput,
  reply: questionReply,
  async run({ tx, actor, record }, { questionId }) {
    const question = await tx('questions')
      .select('session_id')
      .where({ id: questionId })
      .whereIn('state', ['queued', 'on_air'])
      .forKeyShare()
      .first();
    if (!question) throw new Problem('not_found');
    const row = { question_id: questionId, person_id: actor.personId };
    const added = await tx('supports').insert(row).onConflict().ignore().returning('question_id');
    if (added.length > 0) record({ type: 'question.supported', sessionId: question.session_id, questionId });
    return { questionId };
  },
});
