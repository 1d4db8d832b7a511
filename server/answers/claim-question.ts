import { defineCommand } from '../platform/command.ts';
import { claimReply, questionOfAnswerInput } from './contract.ts';
import { claimRefusal, takeClaim } from './claim-store.ts';

export const claimQuestion = defineCommand({
  name: 'claim-question',
  action: 'answer',
  input: questionOfAnswerInput,
  reply: claimReply,
  async run(context, { questionId }) {
    const claim = await takeClaim(context, questionId);
    if (!claim) throw await claimRefusal(context, questionId);
    context.record({ type: 'claim.taken', sessionId: claim.sessionId, questionId });
    return { questionId, fence: claim.fence, until: claim.until.toISOString() };
  },
});
