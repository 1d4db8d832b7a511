import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { planSessionInput, sessionReply } from './contract.ts';
import { lawyersOf, planOf } from './session-plan.ts';
import { insertSession, saveLawyers } from './session-store.ts';

export const planSession = defineCommand({
  name: 'plan-session',
  action: 'administer',
  input: planSessionInput,
  reply: sessionReply,
  async run({ tx, record }, input) {
    refuseIdentifiers({ title: input.title, intro: input.intro });
    const plan = planOf(input);
    const forum = await tx('forums').where({ id: input.forumId }).forKeyShare().first();
    if (!forum) throw new Problem('not_found');
    if (forum.retired_at) throw new Problem('forum_retired');
    const sessionId = newId();
    await insertSession(tx, { id: sessionId, forumId: input.forumId, ...plan });
    await saveLawyers(tx, sessionId, lawyersOf(input));
    record({ type: 'session.planned', sessionId });
    return { sessionId };
  },
});
