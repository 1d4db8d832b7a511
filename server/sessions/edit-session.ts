import { defineCommand } from '../platform/command.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { editSessionInput, sessionReply } from './contract.ts';
import { requireTwoLawyers } from './require-two-lawyers.ts';
import { lawyersOf, planOf } from './session-plan.ts';
import { sessionAfter } from './session.ts';
import { lockSession } from './session-lock.ts';
import { saveLawyers, updateSession } from './session-store.ts';

export const editSession = defineCommand({
  name: 'edit-session',
  action: 'administer',
  input: editSessionInput,
  reply: sessionReply,
  async run(context, input) {
    const { tx, record } = context;
    refuseIdentifiers({ title: input.title, intro: input.intro });
    const plan = planOf(input);
    const session = await lockSession(context, input.sessionId);
    sessionAfter(session.state, 'edit');
    await updateSession(tx, session.id, plan);
    await saveLawyers(tx, session.id, lawyersOf(input));
    if (session.state !== 'planned') await requireTwoLawyers(tx, session.id);
    record({ type: 'session.edited', sessionId: session.id });
    return { sessionId: session.id };
  },
});
