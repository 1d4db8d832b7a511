import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { questionInput, questionReply } from './contract.ts';
import { undoGraceSeconds, undoSeconds } from './question.ts';
import { changeQuestion, lockQuestion } from './question-store.ts';

/** Puts back what the same coordinator's last decision changed, unless time or someone else has moved the question on. */
export const undoTriage = defineCommand({
  name: 'undo-triage',
  action: 'triage',
  input: questionInput,
  reply: questionReply,
  async run({ tx, actor, now, record }, { questionId }) {
    const question = await lockQuestion(tx, questionId);
    const undo = await tx('triage_undos')
      .where({ question_id: questionId, person_id: actor.personId })
      .first();
    const age = undo ? (now.getTime() - undo.decided_at.getTime()) / 1000 : Infinity;
    if (age > undoSeconds + undoGraceSeconds || undo?.decided_state !== question.state) {
      throw new Problem('undo_expired');
    }
    await changeQuestion(tx, questionId, undo.before);
    await tx('questions')
      .whereIn('id', undo.led_on)
      .where({ state: 'merged' })
      .update({ merged_into_id: questionId });
    await tx('triage_undos').where({ question_id: questionId }).delete();
    record({ type: 'question.triage_undone', sessionId: question.sessionId, questionId });
    return { questionId };
  },
});
