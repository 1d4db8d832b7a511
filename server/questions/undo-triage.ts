import { type CommandContext, defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { lockSessionShared } from '../sessions/steps.ts';
import { deleteCarried } from './carried-store.ts';
import { questionInput, questionReply } from './contract.ts';
import { openStates, undoGraceSeconds, undoSeconds } from './question.ts';
import { changeQuestion, lockInOrder, lockQuestion, sessionIdOf } from './question-store.ts';

/** Puts back what the same coordinator's last decision changed, unless time or someone else has moved the question on. */
export const undoTriage = defineCommand({
  name: 'undo-triage',
  action: 'triage',
  input: questionInput,
  reply: questionReply,
  async run(context, { questionId }) {
    const { tx, record } = context;
    const { cameFrom, ledOn, intoId } = await lockFormerSession(context, questionId);
    await lockInOrder(tx, [questionId, ...ledOn, ...(intoId ? [intoId] : [])]);
    const { sessionId } = await lockQuestion(tx, questionId);
    const undo = await findUndo(context, questionId);
    if (undo.before.session_id !== cameFrom || undo.intoId !== intoId) throw new Problem('undo_expired');
    await changeQuestion(tx, questionId, undo.before);
    await tx('questions')
      .whereIn('id', undo.led_on)
      .where({ state: 'merged' })
      .update({ merged_into_id: questionId });
    await tx('triage_undos').where({ question_id: questionId }).delete();
    record({ type: 'question.triage_undone', sessionId, questionId });
    if (cameFrom !== sessionId) {
      await deleteCarried(tx, questionId, cameFrom);
      record({ type: 'question.triage_undone', sessionId: cameFrom, questionId });
    }
    if (intoId)
      record({ type: 'question.parted', sessionId: await sessionIdOf(tx, intoId), questionId: intoId });
    return { questionId };
  },
});

async function findUndo({ tx, actor, now }: CommandContext, questionId: string) {
  const undo = await tx('triage_undos as u')
    .join('questions as q', (join) => join.on('q.id', 'u.question_id').andOn('q.state', 'u.decided_state'))
    .select('u.*', { intoId: 'q.merged_into_id' })
    .where({ 'u.question_id': questionId, 'u.person_id': actor.personId })
    .first();
  const age = undo ? (now.getTime() - undo.decided_at.getTime()) / 1000 : Infinity;
  if (age > undoSeconds + undoGraceSeconds) throw new Problem('undo_expired');
  return undo;
}

/**
 * The session to which the question would come back. One that is closed has a disposition for each of its questions, and none
 * comes back to it without one.
 */
async function lockFormerSession(
  context: CommandContext,
  questionId: string,
): Promise<{ cameFrom: string; ledOn: string[]; intoId: string | null }> {
  const undo = await context
    .tx('triage_undos as u')
    .join('questions as q', 'q.id', 'u.question_id')
    .select('u.before', 'u.led_on', { intoId: 'q.merged_into_id' })
    .where({ 'u.question_id': questionId, 'u.person_id': context.actor.personId })
    .first();
  if (!undo) throw new Problem('undo_expired');
  const { id, state } = await lockSessionShared(context, undo.before.session_id);
  if (state === 'closed' && openStates.includes(undo.before.state)) throw new Problem('undo_expired');
  return { cameFrom: id, ledOn: undo.led_on, intoId: undo.intoId };
}
