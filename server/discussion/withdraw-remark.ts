import { defineCommand } from '../platform/command.ts';
import { remarkInput, remarkReply } from './contract.ts';
import { remarkAfter } from './remark.ts';
import { changeRemark, lockOwnRemark } from './remark-store.ts';

/** Its author takes a remark back, also one that is shown already. */
export const withdrawRemark = defineCommand({
  name: 'withdraw-remark',
  action: 'remark',
  sealed: true,
  input: remarkInput,
  reply: remarkReply,
  async run({ tx, actor, record }, { remarkId }) {
    const { sessionId, questionId, ...remark } = await lockOwnRemark(tx, remarkId, actor);
    const state = remarkAfter(remark.state, 'withdraw');
    await changeRemark(tx, remarkId, { state });
    record({ type: 'remark.withdrawn', sessionId, questionId, remarkId });
    return { remarkId, state };
  },
});
