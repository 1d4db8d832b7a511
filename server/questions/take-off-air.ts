import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { sessionInput, sessionReply } from '../sessions/contract.ts';
import { lockSessionToRun } from '../sessions/steps.ts';
import { leaveAir } from './steps.ts';

export const takeOffAir = defineCommand({
  name: 'take-off-air',
  action: 'next_and_pause',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    await lockSessionToRun(context, sessionId);
    const onAir = await context.tx('questions').where({ session_id: sessionId, state: 'on_air' }).first();
    if (!onAir) throw new Problem('nothing_on_air');
    await leaveAir(context, sessionId);
    return { sessionId };
  },
});
