import type { Database, Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';

/** The state of a Yjs document in which nothing has been written. */
export const emptyShared: Buffer = Buffer.from([0, 0]);

/** Where a lawyer writes: the session, the lawyer's place in it, and whether the question is what it is on. */
export type WritingPlace = { sessionId: string; lawyer: 1 | 2; onAir: boolean };

/** Throws `not_found` when there is no such question for this lawyer. */
export async function writingPlace(
  database: Database | Transaction,
  questionId: string,
  lawyerId: string,
): Promise<WritingPlace> {
  const row = await database('questions as q')
    .join('sessions as s', 's.id', 'q.session_id')
    .join('session_lawyers as l', 'l.session_id', 'q.session_id')
    .where({ 'q.id': questionId, 'l.person_id': lawyerId })
    .whereNot('q.state', 'draft')
    .select({ sessionId: 'q.session_id', lawyer: 'l.position' })
    .select(
      database.raw(`q.state = 'on_air' and q.hidden_at is null and s.state in ('live', 'paused') as "onAir"`),
    )
    .first();
  if (!row) throw new Problem('not_found');
  return row;
}

export type ProvisionalRow = { generation: number; revision: number; shared: Buffer };

/** A question's shared text, locked; made when it is the first. */
export async function lockProvisional(tx: Transaction, questionId: string): Promise<ProvisionalRow> {
  const found = await selectLocked(tx, questionId);
  if (found) return found;
  await tx('provisional_texts')
    .insert({ question_id: questionId, ...nothing, generation: 1, revision: 0 })
    .onConflict('question_id')
    .ignore();
  const made = await selectLocked(tx, questionId);
  if (!made) throw new Problem('not_found');
  return made;
}

async function selectLocked(tx: Transaction, questionId: string): Promise<ProvisionalRow | undefined> {
  return tx('provisional_texts')
    .select('generation', 'revision', 'shared')
    .where({ question_id: questionId })
    .forUpdate()
    .first();
}

const nothing = { markdown: '', citations: '', shared: emptyShared };

/** Keeps a new state of a text that is locked; its revision grows. */
export async function saveProvisional(
  tx: Transaction,
  questionId: string,
  { personId, text }: { personId: string; text: { state: Buffer; markdown: string; citations: string } },
): Promise<void> {
  await tx('provisional_texts')
    .where({ question_id: questionId })
    .update({
      person_id: personId,
      markdown: text.markdown,
      citations: text.citations,
      shared: text.state,
      revision: tx.raw('revision + 1'),
    });
}

/** Clears a question's shared text and begins its next generation, also when nothing has been written yet. */
export async function clearProvisional(tx: Transaction, questionId: string): Promise<void> {
  await tx('provisional_texts')
    .insert({ question_id: questionId, ...nothing, generation: 2, revision: 1 })
    .onConflict('question_id')
    .merge({
      ...nothing,
      generation: tx.raw('provisional_texts.generation + 1'),
      revision: tx.raw('provisional_texts.revision + 1'),
    });
}
