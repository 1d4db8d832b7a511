import { defineCommand } from '../platform/command.ts';
import { claimInput, claimReply } from './contract.ts';
import { holdClaim } from './claim-store.ts';

/** Keeps a lease alive; no event, for nothing changes that others see, unless it had lapsed and comes back to life. */
export const renewClaim = defineCommand({
  name: 'renew-claim',
  action: 'answer',
  input: claimInput,
  reply: claimReply,
  async run(context, { questionId, fence }) {
    const claim = await holdClaim(context, questionId, fence);
    return { questionId, fence: claim.fence, until: claim.until.toISOString() };
  },
});
