import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';

type Noted = { questionId: string; sessionId: string };

/** The question as a lawyer of its session may make notes on it; to any other it is absent. */
export async function questionToNote(tx: Transaction, questionId: string, lawyerId: string): Promise<Noted> {
  const row = await tx('questions')
    .select({ questionId: 'questions.id', sessionId: 'questions.session_id' })
    .join('session_lawyers', 'session_lawyers.session_id', 'questions.session_id')
    .where({ 'questions.id': questionId, 'session_lawyers.person_id': lawyerId })
    .whereNotIn('questions.state', ['draft', 'withdrawn'])
    .forNoKeyUpdate('questions')
    .first();
  if (!row) throw new Problem('not_found');
  return row;
}

export async function insertNote(
  tx: Transaction,
  note: { id: string; questionId: string; personId: string; text: string; writtenAt: Date },
): Promise<void> {
  await tx('lawyer_notes').insert({
    id: note.id,
    question_id: note.questionId,
    person_id: note.personId,
    text: note.text,
    written_at: note.writtenAt,
  });
}

/** Deletes a lawyer's own note and gives the question it was on; to anyone else it is absent. */
export async function deleteOwnNote(tx: Transaction, noteId: string, lawyerId: string): Promise<Noted> {
  const { rows } = await tx.raw(
    `delete from lawyer_notes n using questions q join session_lawyers l on l.session_id = q.session_id
     where n.id = :noteId and n.person_id = :lawyerId and q.id = n.question_id and l.person_id = n.person_id
     returning q.id as "questionId", q.session_id as "sessionId"`,
    { noteId, lawyerId },
  );
  if (!rows[0]) throw new Problem('not_found');
  return rows[0];
}
