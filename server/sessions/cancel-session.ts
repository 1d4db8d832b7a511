import { defineCommand } from '../platform/command.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { sessionAfter } from './session.ts';
import { lockSession } from './session-lock.ts';
import { saveSessionState } from './session-store.ts';

export const cancelSession = defineCommand({
  name: 'cancel-session',
  action: 'run_session',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const { tx, record } = context;
    const session = await lockSession(context, sessionId);
    const state = sessionAfter(session.state, 'cancel');
    await saveSessionState(tx, sessionId, state);
    record({ type: 'session.cancelled', sessionId });
    return { sessionId };
  },
});
