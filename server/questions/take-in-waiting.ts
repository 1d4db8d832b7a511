import type { CommandContext } from '../platform/command.ts';
import { arrivalIn, moveAfterDeferral, recordCarried, withoutUnapproved } from './carry-question.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, lockInOrder, lockQuestion } from './question-store.ts';

/**
 * Brings a forum's new session what has waited for it: what was deferred to the next one when there was none, and what a
 * cancelled one left. Gives how many came.
 */
export async function takeInWaiting(
  context: CommandContext,
  session: { id: string; forumId: string },
): Promise<number> {
  const { tx, record } = context;
  const all = tx('questions as q')
    .join('sessions as s', 's.id', 'q.session_id')
    .where('s.forum_id', session.forumId)
    .whereNot('s.id', session.id)
    .where((its) =>
      its
        .where({ 'q.state': 'deferred', 'q.deferral': 'next_session' })
        .orWhere((left) =>
          left.where('s.state', 'cancelled').whereIn('q.state', ['submitted', 'needs_info', 'queued']),
        ),
    );
  await lockInOrder(tx, await all.clone().pluck('q.id'));
  const waiting = await all.select('q.id').orderByRaw('s.starts_at, q.position nulls last, q.id');
  for (const { id: questionId } of waiting) {
    const question = await lockQuestion(tx, questionId);
    const { sessionId: fromSessionId } = question;
    const move = moveAfterDeferral(question);
    const arrival = await arrivalIn(context, question, { sessionId: session.id, move });
    const state = questionAfter(questionAfter(question.state, 'defer'), move);
    await changeQuestion(tx, questionId, { ...withoutUnapproved(question), ...arrival, state });
    record({ type: 'question.moved', sessionId: fromSessionId, questionId });
    await recordCarried(context, { questionId, fromSessionId, toSessionId: session.id });
  }
  return waiting.length;
}
