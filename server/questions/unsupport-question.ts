import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { questionInput, questionReply } from './contract.ts';

export const unsupportQuestion = defineCommand({
  name: 'unsupport-question',
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
    const removed = await tx('supports')
      .where({ question_id: questionId, person_id: actor.personId })
      .delete();
    if (removed > 0) record({ type: 'question.unsupported', sessionId: question.session_id, questionId });
    return { questionId };
  },
});
