import type { Database, Transaction } from '../platform/database.ts';
import type { QuestionState } from './contract.ts';
import { undoSeconds } from './question.ts';

/** A decision that can still be undone by whoever took it. */
export type UndoableDecision = {
  questionId: string;
  title: string | null;
  original: string;
  stateBefore: QuestionState;
  stateAfter: QuestionState;
  decidedAt: Date;
};

/** A coordinator's own latest decision within the time of undoing, if the question still stands where it was put. */
export async function latestUndo(
  database: Database | Transaction,
  personId: string,
  now: Date,
): Promise<UndoableDecision | null> {
  const row = await database('triage_undos as u')
    .join('questions as q', (join) => join.on('q.id', 'u.question_id').andOn('q.state', 'u.decided_state'))
    .join('question_originals as o', 'o.question_id', 'q.id')
    .select({
      questionId: 'q.id',
      title: 'q.public_title',
      original: 'o.text',
      stateBefore: database.raw(`u.before->>'state'`),
      stateAfter: 'u.decided_state',
      decidedAt: 'u.decided_at',
    })
    .where('u.person_id', personId)
    .where('u.decided_at', '>', new Date(now.getTime() - undoSeconds * 1000))
    .orderBy('u.decided_at', 'desc')
    .first();
  return row ?? null;
}
