import { defineCommand } from '../platform/command.ts';
import { signalInput, signalReply } from './contract.ts';
import { lockOnAir } from './thread-store.ts';

/** Tells the lawyers that the answer on air is unclear; they see how many say so, and nobody sees who. */
export const callUnclear = defineCommand({
  name: 'call-unclear',
  action: 'call_unclear',
  sealed: true,
  input: signalInput,
  reply: signalReply,
  async run({ tx, actor, record }, { questionId }) {
    const { sessionId } = await lockOnAir(tx, questionId, actor);
    const row = { question_id: questionId, person_id: actor.personId };
    const added = await tx('unclear_signals').insert(row).onConflict().ignore().returning('question_id');
    if (added.length > 0) record({ type: 'question.called_unclear', sessionId, questionId });
    return { questionId };
  },
});
