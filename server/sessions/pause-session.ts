import { defineCommand } from '../platform/command.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { lockSessionToRun } from './session-lock.ts';
import { sessionAfter } from './session.ts';
import { saveSessionState } from './session-store.ts';

export const pauseSession = defineCommand({
  name: 'pause-session',
  action: 'next_and_pause',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const session = await lockSessionToRun(context, sessionId);
    await saveSessionState(context.tx, sessionId, sessionAfter(session.state, 'pause'));
    context.record({ type: 'session.paused', sessionId });
    return { sessionId };
  },
});
