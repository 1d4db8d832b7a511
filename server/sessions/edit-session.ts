import { defineCommand } from '../platform/command.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { swapLawyerPlaces } from '../questions/steps.ts';
import { editSessionInput, sessionReply } from './contract.ts';
import { requireTwoLawyers } from './require-two-lawyers.ts';
import { haveChangedPlaces, lawyersOf, planOf } from './session-plan.ts';
import { sessionAfter } from './session.ts';
import { lockSession } from './session-lock.ts';
import { lawyerIdsOf, saveLawyers, updateSession } from './session-store.ts';

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
    const lawyerIds = lawyersOf(input);
    const before = await lawyerIdsOf(tx, session.id);
    await saveLawyers(tx, session.id, lawyerIds);
    if (haveChangedPlaces(before, lawyerIds)) await swapLawyerPlaces(tx, session.id);
    if (session.state !== 'planned') await requireTwoLawyers(tx, session.id);
    record({ type: 'session.edited', sessionId: session.id });
    return { sessionId: session.id };
  },
});
