import { defineCommand } from '../platform/command.ts';
import { questionReply } from '../questions/contract.ts';
import { claimInput } from './contract.ts';
import { endClaim, holdClaim } from './claim-store.ts';

export const releaseClaim = defineCommand({
  name: 'release-claim',
  action: 'answer',
  input: claimInput,
  reply: questionReply,
  async run(context, { questionId, fence }) {
    const { sessionId } = await holdClaim(context, questionId, fence);
    await endClaim(context, questionId);
    context.record({ type: 'claim.released', sessionId, questionId });
    return { questionId };
  },
});
