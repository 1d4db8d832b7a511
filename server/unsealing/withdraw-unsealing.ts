import { defineCommand } from '../platform/command.ts';
import { unsealingInput, unsealingReply } from './contract.ts';
import { decideUnsealing, lockUnsealing } from './unsealing-store.ts';

/** Takes back one's own request that nobody has decided on. */
export const withdrawUnsealing = defineCommand({
  name: 'withdraw-unsealing',
  action: 'unseal',
  input: unsealingInput,
  reply: unsealingReply,
  async run({ tx, actor, now, record }, { unsealingId }) {
    const unsealing = await lockUnsealing(tx, unsealingId, { askedBy: actor.personId });
    await decideUnsealing(tx, unsealing, { state: 'withdrawn', decidedBy: null, now });
    record({ type: 'unsealing.withdrawn', unsealingId, questionId: unsealing.questionId });
    return { unsealingId };
  },
});
