import { defineCommand } from '../platform/command.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { lockSessionToRun } from './session-lock.ts';
import { sessionAfter } from './session.ts';
import { saveSessionState } from './session-store.ts';

export const resumeSession = defineCommand({
  name: 'resume-session',
  action: 'next_and_pause',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const session = await lockSessionToRun(context, sessionId);
    await saveSessionState(context.tx, sessionId, sessionAfter(session.state, 'resume'));
    context.record({ type: 'session.resumed', sessionId });
    return { sessionId };
  },
});
