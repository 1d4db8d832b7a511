import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { lockSessionToRun } from '../sessions/steps.ts';
import { putOnAirInput, sessionReply } from '../sessions/contract.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, lockInOrder, lockQuestion } from './question-store.ts';
import { leaveAir } from './steps.ts';

/** Makes a queued question the one the live session is on; what was on air before leaves it first. */
export const putOnAir = defineCommand({
  name: 'put-on-air',
  action: 'next_and_pause',
  input: putOnAirInput,
  reply: sessionReply,
  async run(context, { sessionId, questionId }) {
    const { tx, now, record } = context;
    const session = await lockSessionToRun(context, sessionId);
    if (session.state !== 'live') throw new Problem('session_state', { named: { state: session.state } });
    const onAir = await tx('questions').where({ session_id: sessionId, state: 'on_air' }).pluck('id');
    await lockInOrder(tx, [...onAir, questionId]);
    await leaveAir(context, sessionId);
    const question = await lockQuestion(tx, questionId);
    if (question.sessionId !== sessionId) throw new Problem('not_found');
    await changeQuestion(tx, questionId, {
      state: questionAfter(question.state, 'put_on_air'),
      on_air_since: now,
    });
    record({ type: 'question.put_on_air', sessionId, questionId });
    return { sessionId };
  },
});
