import { defineCommand } from '../platform/command.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { declineRemarkInput, remarkReply } from './contract.ts';
import { remarkAfter } from './remark.ts';
import { changeRemark, lockRemark } from './remark-store.ts';

/** Keeps a remark out of the thread, or takes it out of it; its author is told why and keeps the text. */
export const declineRemark = defineCommand({
  name: 'decline-remark',
  action: 'triage',
  input: declineRemarkInput,
  reply: remarkReply,
  async run({ tx, now, record }, { remarkId, reason }) {
    refuseIdentifiers({ reason });
    const { sessionId, questionId, ...remark } = await lockRemark(tx, remarkId);
    const state = remarkAfter(remark.state, 'decline');
    await changeRemark(tx, remarkId, { state, decline_reason: reason, decided_at: now });
    record({ type: 'remark.declined', sessionId, questionId, remarkId });
    return { remarkId, state };
  },
});
