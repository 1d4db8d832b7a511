import type { Database, Transaction } from '../platform/database.ts';
import { undoSeconds } from './question.ts';

/** A decision that can still be undone by whoever took it; `event` tells what it was. */
export type UndoableDecision = {
  questionId: string;
  title: string | null;
  original: string;
  event: string;
  secondsLeft: number;
};

/**
 * A coordinator's own decisions within the time of undoing, the latest first, where the question still stands where it was put;
 * those taken in one session or in all.
 */
export async function undoableDecisions(
  database: Database | Transaction,
  personId: string,
  { now, sessionId }: { now: Date; sessionId?: string },
): Promise<UndoableDecision[]> {
  const query = database('triage_undos as u')
    .join('questions as q', (join) => join.on('q.id', 'u.question_id').andOn('q.state', 'u.decided_state'))
    .join('question_originals as o', 'o.question_id', 'q.id')
    .select({
      questionId: 'q.id',
      title: database.raw(`coalesce(q.public_title, u.before->>'public_title')`),
      original: 'o.text',
      event: 'u.event',
      decidedAt: 'u.decided_at',
    })
    .where('u.person_id', personId)
    .where('u.decided_at', '>', new Date(now.getTime() - undoSeconds * 1000))
    .orderBy('u.decided_at', 'desc')
    .orderBy('q.id');
  if (sessionId) void query.whereRaw(`u.before->>'session_id' = ?`, [sessionId]);
  const rows = await query;
  return rows.map(({ decidedAt, ...row }) => ({ ...row, secondsLeft: secondsLeft(decidedAt, now) }));
}

function secondsLeft(decidedAt: Date, now: Date): number {
  return Math.max(1, Math.ceil(undoSeconds - (now.getTime() - decidedAt.getTime()) / 1000));
}
