import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { takeInWaiting } from '../questions/steps.ts';
import { planSessionInput, planSessionReply } from './contract.ts';
import { lawyersOf, planOf } from './session-plan.ts';
import { insertSession, saveLawyers } from './session-store.ts';

/** Plans a session; what waits for the forum's next one comes along. */
export const planSession = defineCommand({
  name: 'plan-session',
  action: 'administer',
  input: planSessionInput,
  reply: planSessionReply,
  async run(context, input) {
    const { tx, record } = context;
    refuseIdentifiers({ title: input.title, intro: input.intro });
    const plan = planOf(input);
    // What is deferred to the next session just now waits for this one to be there, and this one for it.
    const forum = await tx('forums').where({ id: input.forumId }).forNoKeyUpdate().first();
    if (!forum) throw new Problem('not_found');
    if (forum.retired_at) throw new Problem('forum_retired');
    const sessionId = newId();
    await insertSession(tx, { id: sessionId, forumId: input.forumId, ...plan });
    await saveLawyers(tx, sessionId, lawyersOf(input));
    record({ type: 'session.planned', sessionId });
    const carried = await takeInWaiting(context, { id: sessionId, forumId: input.forumId });
    return { sessionId, carried };
  },
});
