import { defineCommand } from '../platform/command.ts';
import { remarkInput, remarkReply } from './contract.ts';
import { remarkAfter } from './remark.ts';
import { changeRemark, lockRemark, nextPlace } from './remark-store.ts';

/** Lets everyone in the thread read a remark; its place is given now, so that it does not tell when it was written. */
export const showRemark = defineCommand({
  name: 'show-remark',
  action: 'triage',
  input: remarkInput,
  reply: remarkReply,
  async run({ tx, now, record }, { remarkId }) {
    const { sessionId, questionId, ...remark } = await lockRemark(tx, remarkId);
    const state = remarkAfter(remark.state, 'show');
    const position = await nextPlace(tx, questionId);
    await changeRemark(tx, remarkId, { state, position, decided_at: now });
    record({ type: 'remark.shown', sessionId, questionId, remarkId });
    return { remarkId, state };
  },
});
