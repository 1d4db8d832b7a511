import { defineCommand } from '../platform/command.ts';
import { remarkInput, remarkReply } from './contract.ts';
import { remarkAfter } from './remark.ts';
import { changeRemark, lockRemark } from './remark-store.ts';

/** Undoes a decision: the remark waits to be read again, seen by its author and the coordinator alone. */
export const reconsiderRemark = defineCommand({
  name: 'reconsider-remark',
  action: 'triage',
  input: remarkInput,
  reply: remarkReply,
  async run({ tx, record }, { remarkId }) {
    const { sessionId, questionId, ...remark } = await lockRemark(tx, remarkId);
    const state = remarkAfter(remark.state, 'reconsider');
    await changeRemark(tx, remarkId, { state });
    record({ type: 'remark.reconsidered', sessionId, questionId, remarkId });
    return { remarkId, state };
  },
});
