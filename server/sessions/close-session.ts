import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { countWithoutDisposition } from '../questions/queries.ts';
import { showRegions } from '../questions/steps.ts';
import { sessionInput, sessionReply } from './contract.ts';
import { lockSession } from './session-lock.ts';
import { sessionAfter } from './session.ts';
import { saveSessionState } from './session-store.ts';

export const closeSession = defineCommand({
  name: 'close-session',
  action: 'run_session',
  input: sessionInput,
  reply: sessionReply,
  async run(context, { sessionId }) {
    const session = await lockSession(context, sessionId);
    const state = sessionAfter(session.state, 'close');
    const count = await countWithoutDisposition(context.tx, sessionId);
    if (count > 0) throw new Problem('questions_without_disposition', { named: { count } });
    await saveSessionState(context.tx, sessionId, state);
    await showRegions(context.tx, sessionId);
    context.record({ type: 'session.closed', sessionId });
    return { sessionId };
  },
});
