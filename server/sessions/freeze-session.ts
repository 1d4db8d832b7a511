import { defineCommand } from '../platform/command.ts';
import { numberQueue } from '../questions/steps.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { lockSession } from './session-lock.ts';
import { sessionAfter } from './session.ts';
import { saveSessionState } from './session-store.ts';

export const freezeSession = defineCommand({
  name: 'freeze-session',
  action: 'run_session',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const session = await lockSession(context, sessionId);
    await saveSessionState(context.tx, sessionId, sessionAfter(session.state, 'freeze'));
    await numberQueue(context.tx, sessionId);
    context.record({ type: 'session.frozen', sessionId });
    return { sessionId };
  },
});
