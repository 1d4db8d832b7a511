import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { deferQuestionInput, questionReply } from './contract.ts';
import { decide } from './triage.ts';

/** Moves a question to the forum's next session, or to be answered in writing by a day. */
export const deferQuestion = defineCommand({
  name: 'defer-question',
  action: 'triage',
  input: deferQuestionInput,
  reply: questionReply,
  async run(context, { questionId, deferral, until }) {
    if (deferral === 'written' && !until) {
      throw new Problem('invalid_input', { fields: [{ field: 'until', rule: 'required' }] });
    }
    await decide(context, questionId, async ({ state }) => {
      // What a lawyer has already signed waits for nothing more: it has been answered.
      const signed = await context
        .tx('answer_versions')
        .where({ question_id: questionId })
        .whereNot({ state: 'draft' })
        .first('id');
      if (signed && state !== 'on_air')
        return { move: 'answer', change: { answered_at: context.now }, event: 'question.answered' };
      return { move: 'defer', change: { deferral, deferred_until: until }, event: 'question.deferred' };
    });
    return { questionId };
  },
});
