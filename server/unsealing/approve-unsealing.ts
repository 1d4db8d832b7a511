import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { unsealingInput, unsealingReply } from './contract.ts';
import { decideUnsealing, isLinked, isNewCoordinator, lockUnsealing } from './unsealing-store.ts';

/**
 * Lets another coordinator see who asked; whoever approves sees it not. Its asker is told at once. Who became a coordinator in
 * the last week cannot approve: one alone could make another of oneself.
 */
export const approveUnsealing = defineCommand({
  name: 'approve-unsealing',
  action: 'unseal',
  input: unsealingInput,
  reply: unsealingReply,
  async run({ tx, actor, now, record }, { unsealingId }) {
    const unsealing = await lockUnsealing(tx, unsealingId, { askedByOtherThan: actor.personId });
    if (!(await isLinked(tx, unsealing.questionId))) throw new Problem('asker_forgotten');
    if (await isNewCoordinator(tx, actor.personId, now)) throw new Problem('coordinator_too_new');
    await decideUnsealing(tx, unsealing, { state: 'approved', decidedBy: actor.personId, now });
    record({ type: 'unsealing.approved', unsealingId, questionId: unsealing.questionId });
    return { unsealingId };
  },
});
