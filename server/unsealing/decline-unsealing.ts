import { defineCommand } from '../platform/command.ts';
import { unsealingInput, unsealingReply } from './contract.ts';
import { decideUnsealing, lockUnsealing } from './unsealing-store.ts';

/** Leaves the seal as it is: another's request is declined. */
export const declineUnsealing = defineCommand({
  name: 'decline-unsealing',
  action: 'unseal',
  input: unsealingInput,
  reply: unsealingReply,
  async run({ tx, actor, now, record }, { unsealingId }) {
    const unsealing = await lockUnsealing(tx, unsealingId, { askedByOtherThan: actor.personId });
    await decideUnsealing(tx, unsealing, { state: 'declined', decidedBy: actor.personId, now });
    record({ type: 'unsealing.declined', unsealingId, questionId: unsealing.questionId });
    return { unsealingId };
  },
});
