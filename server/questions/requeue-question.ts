import { type CommandContext, defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { nextSession } from '../sessions/queries.ts';
import { lockSessionShared } from '../sessions/steps.ts';
import { arrivalIn, recordCarried } from './carry-question.ts';
import { questionInput, questionReply } from './contract.ts';
import { sessionIdOf } from './question-store.ts';
import { decide } from './triage.ts';

/** Brings a deferred question back to the queue: of its own session, or when that is over of the forum's next. */
export const requeueQuestion = defineCommand({
  name: 'requeue-question',
  action: 'triage',
  input: questionInput,
  reply: questionReply,
  async run(context, { questionId }) {
    const fromSessionId = await sessionIdOf(context.tx, questionId);
    const toSessionId = await sessionAhead(context, fromSessionId);
    const moved = toSessionId !== fromSessionId;
    await decide(context, questionId, async (question) => {
      const { sessionId, state, publicText } = question;
      // It went to another session while this was being sent.
      if (sessionId !== fromSessionId) throw new Problem('question_state', { named: { state } });
      if (publicText === null) throw new Problem('wording_missing');
      const change = await arrivalIn(context, question, { sessionId: toSessionId, move: 'requeue' });
      return { move: 'requeue', change, event: moved ? 'question.moved' : 'question.requeued' };
    });
    if (moved) await recordCarried(context, { questionId, fromSessionId, toSessionId });
    return { questionId };
  },
});

/** Throws `session_state` when the session is over and its forum has none ahead. */
async function sessionAhead(context: CommandContext, sessionId: string): Promise<string> {
  const { state } = await lockSessionShared(context, sessionId);
  if (state !== 'closed' && state !== 'cancelled') return sessionId;
  const ahead = await nextSession(context.tx, sessionId, { locked: true });
  if (!ahead) throw new Problem('session_state', { named: { state } });
  return ahead.id;
}
