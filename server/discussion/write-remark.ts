import { type CommandContext, defineCommand } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
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
    refuseIdentifiers({ text });
    const { sessionId } = await findReadable(tx, questionId, { actor, lock: 'no key update' });
    if (insteadOf) await takeDeclined(context, insteadOf);
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

/** Withdraws the declined remark whose place a new one takes; throws `remark_state` when it has been shown after all. */
async function takeDeclined({ tx, actor, record }: CommandContext, remarkId: string): Promise<void> {
  const { state, questionId, sessionId } = await lockOwnRemark(tx, remarkId, actor.personId);
  if (state !== 'declined') throw new Problem('remark_state', { named: { state } });
  await changeRemark(tx, remarkId, { state: 'withdrawn' });
  record({ type: 'remark.withdrawn', sessionId, questionId, remarkId });
}
