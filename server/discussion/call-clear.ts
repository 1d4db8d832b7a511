import { defineCommand } from '../platform/command.ts';
import { signalInput, signalReply } from './contract.ts';
import { lockOnAir } from './thread-store.ts';

/** Takes back one's own signal that the answer is unclear. */
export const callClear = defineCommand({
  name: 'call-clear',
  action: 'call_unclear',
  sealed: true,
  input: signalInput,
  reply: signalReply,
  async run({ tx, actor, record }, { questionId }) {
    const { sessionId } = await lockOnAir(tx, questionId, actor);
    const row = { question_id: questionId, person_id: actor.personId };
    const removed = await tx('unclear_signals').where(row).delete();
    if (removed > 0) record({ type: 'question.called_clear', sessionId, questionId });
    return { questionId };
  },
});
