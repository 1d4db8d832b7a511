import { type CommandContext, defineCommand } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { remarkReply, writeRemarkInput } from './contract.ts';
import { isModerated, mostWaiting } from './remark.ts';
import { changeRemark, countWaiting, insertRemark, lockOwnRemark } from './remark-store.ts';
import { findReadable } from './thread-store.ts';

/** Adds to the discussion under a question: a worker's and a participant's remark is read by the coordinator first. */
export const writeRemark = defineCommand({
  name: 'write-remark',
  action: 'remark',
  sealed: true,
  input: writeRemarkInput,
  reply: remarkReply,
  async run(context, { questionId, text, insteadOf }) {
    const { tx, actor, now, record } = context;
    confirmIdentifiers(context, { text });
    const { sessionId } = await findReadable(tx, questionId, { actor, lock: 'no key update' });
    if (insteadOf) await takeDeclined(context, insteadOf, questionId);
    const moderated = isModerated(actor.kind);
    if (moderated && (await countWaiting(tx, questionId, actor.personId)) >= mostWaiting) {
      throw new Problem('too_many_waiting', { named: { count: mostWaiting } });
    }
    const remark = { sessionId, questionId, remarkId: newId() };
    const state = moderated ? 'submitted' : 'shown';
    await insertRemark(tx, {
      ...{ id: remark.remarkId, questionId, text, state, voice: actor.kind },
      authorId: actor.personId,
      writtenOn: helsinkiDay(now),
    });
    record({ type: 'remark.written', ...remark });
    if (!moderated) record({ type: 'remark.shown', ...remark });
    return { remarkId: remark.remarkId, state } as const;
  },
});

/**
 * Withdraws the declined remark whose place under a question a new one takes; throws `remark_state` when it has been shown
 * after all. Of another question it is absent: two questions would be locked, in any order.
 */
async function takeDeclined(
  { tx, actor, record }: CommandContext,
  remarkId: string,
  questionId: string,
): Promise<void> {
  const { state, sessionId } = await lockOwnRemark(tx, remarkId, { personId: actor.personId, questionId });
  if (state !== 'declined') throw new Problem('remark_state', { named: { state } });
  await changeRemark(tx, remarkId, { state: 'withdrawn' });
  record({ type: 'remark.withdrawn', sessionId, questionId, remarkId });
}
