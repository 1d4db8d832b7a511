import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { questionInput, questionReply } from './contract.ts';
import { nextPosition } from './question-store.ts';
import { decide } from './triage.ts';

/** Brings a deferred question back to the queue. */
export const requeueQuestion = defineCommand({
  name: 'requeue-question',
  action: 'triage',
  input: questionInput,
  reply: questionReply,
  async run(context, { questionId }) {
    await decide(context, questionId, async ({ sessionId, publicText }) => {
      if (publicText === null) throw new Problem('wording_missing');
      const position = await nextPosition(context.tx, sessionId);
      return { move: 'requeue', change: { deferral: null, deferred_until: null, position }, event: 'question.requeued' };
    });
    return { questionId };
  },
});
