import { defineCommand } from '../platform/command.ts';
import { answerSignedQueue, leaveAir } from '../questions/steps.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { lockSession } from './session-lock.ts';
import { sessionAfter } from './session.ts';
import { saveSessionState } from './session-store.ts';

export const wrapUpSession = defineCommand({
  name: 'wrap-up-session',
  action: 'run_session',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const session = await lockSession(context, sessionId);
    await saveSessionState(context.tx, sessionId, sessionAfter(session.state, 'wrap_up'));
    await leaveAir(context, sessionId);
    await answerSignedQueue(context, sessionId);
    context.record({ type: 'session.wrapped_up', sessionId });
    return { sessionId };
  },
});
