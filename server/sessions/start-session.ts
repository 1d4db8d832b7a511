import { defineCommand } from '../platform/command.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { requireTwoLawyers } from './require-two-lawyers.ts';
import { sessionAfter } from './session.ts';
import { lockSession } from './session-lock.ts';
import { saveSessionState } from './session-store.ts';

export const startSession = defineCommand({
  name: 'start-session',
  action: 'run_session',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const { tx, record } = context;
    const session = await lockSession(context, sessionId);
    const state = sessionAfter(session.state, 'start');
    await requireTwoLawyers(tx, sessionId);
    await saveSessionState(tx, sessionId, state);
    record({ type: 'session.started', sessionId });
    return { sessionId };
  },
});
