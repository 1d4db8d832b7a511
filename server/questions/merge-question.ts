import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { mergeQuestionInput, questionReply } from './contract.ts';
import { readableStates } from './question.ts';
import { lockInOrder } from './question-store.ts';
import { decide } from './triage.ts';

/** Lets another question stand for this one; the asker stays attached through the link. */
export const mergeQuestion = defineCommand({
  name: 'merge-question',
  action: 'triage',
  input: mergeQuestionInput,
  reply: questionReply,
  async run(context, { questionId, intoId }) {
    const { tx } = context;
    const joined = await tx('questions').where({ merged_into_id: questionId }).pluck('id');
    // Both are locked before the state of either is read: two merged crosswise at once would be gone for good.
    await lockInOrder(tx, [questionId, intoId, ...joined]);
    const target = await tx('questions').where({ id: intoId }).whereIn('state', readableStates).first();
    if (!target) throw new Problem('not_found');
    if (intoId === questionId) throw new Problem('question_not_yours_to_merge');
    await decide(context, questionId, () => ({
      move: 'merge',
      change: { merged_into_id: intoId, position: null },
      event: 'question.merged',
      subject: { intoId },
    }));
    // What was merged into this one follows it, so that a link is never two steps long.
    const ledOn = await tx('questions')
      .where({ merged_into_id: questionId })
      .update({ merged_into_id: intoId })
      .returning<{ id: string }[]>('id');
    await tx('triage_undos')
      .where({ question_id: questionId })
      .update({ led_on: ledOn.map(({ id }) => id) });
    context.record({ type: 'question.joined', sessionId: target.session_id, questionId: intoId });
    return { questionId };
  },
});
