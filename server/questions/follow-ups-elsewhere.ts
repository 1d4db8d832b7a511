import type { Transaction } from '../platform/database.ts';
import type { DomainEvent } from '../platform/events.ts';

// What changes neither a question's public wording nor who may read it. Any other event of a question is told, in vain at worst.
const leavingTitles = new Set([
  'question.supported',
  'question.unsupported',
  'question.called_unclear',
  'question.called_clear',
  'question.planned',
  'question.joined',
  'question.parted',
]);

const changingReaders = new Set(['session.opened', 'session.edited', 'session.cancelled']);

/**
 * A follow-up shows the title of the question it follows up to those who may read that. When the two are in different sessions,
 * the follow-up's is told by an event of its own. Must be called under the lock of the events.
 */
export async function followUpsElsewhere(tx: Transaction, happened: DomainEvent[]): Promise<DomainEvent[]> {
  const parentIds = [...happened.flatMap(questionOf), ...(await questionsOfChanged(tx, happened))];
  if (parentIds.length === 0) return [];
  const followUps = await tx('questions as q')
    .join('questions as p', 'p.id', 'q.parent_id')
    .select({ questionId: 'q.id', sessionId: 'q.session_id', parentId: 'p.id' })
    .whereIn('q.parent_id', parentIds)
    .whereNot('q.state', 'draft')
    .whereRaw('q.session_id <> p.session_id')
    .orderBy('q.id');
  // Where the parent has just left, its leaving is told.
  const told = new Set(happened.map(({ sessionId, questionId }) => `${sessionId} ${questionId}`));
  return followUps
    .filter(({ sessionId, parentId }) => !told.has(`${sessionId} ${parentId}`))
    .map(({ sessionId, questionId }) => ({ type: 'question.parent_changed', sessionId, questionId }));
}

function questionOf({ type, questionId }: DomainEvent): string[] {
  const changes = /^(question|incident)\./.test(type) && !leavingTitles.has(type);
  const ends = type === 'entry.published' || type === 'answer.given_privately';
  return (changes || ends) && questionId ? [questionId] : [];
}

async function questionsOfChanged(tx: Transaction, happened: DomainEvent[]): Promise<string[]> {
  const changed = happened.filter(({ type }) => changingReaders.has(type));
  if (changed.length === 0) return [];
  return tx('questions')
    .whereIn(
      'session_id',
      changed.flatMap(({ sessionId }) => sessionId ?? []),
    )
    .pluck('id');
}
