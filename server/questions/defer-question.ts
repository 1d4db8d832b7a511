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
    await decide(context, questionId, () => ({
      move: 'defer',
      change: { deferral, deferred_until: until },
      event: 'question.deferred',
    }));
    return { questionId };
  },
});
