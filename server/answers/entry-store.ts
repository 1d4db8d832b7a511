import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Validity } from '../faq/contract.ts';

type NewEntry = {
  id: string;
  questionId: string;
  sessionId: string;
  versionId: string;
  title: string;
  text: string;
  now: Date;
};

/** Adds an entry; its forum is its session's. */
export async function insertEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  await tx('entries').insert({
    id: entry.id,
    question_id: entry.questionId,
    session_id: entry.sessionId,
    forum_id: tx('sessions').select('forum_id').where({ id: entry.sessionId }),
    version_id: entry.versionId,
    title: entry.title,
    question_text: entry.text,
    published_at: entry.now,
    updated_at: entry.now,
  });
}

export type EntryRow = {
  id: string;
  questionId: string;
  sessionId: string;
  versionId: string;
  validity: Validity;
};

const columns = {
  id: 'entries.id',
  questionId: 'entries.question_id',
  sessionId: 'entries.session_id',
  versionId: 'entries.version_id',
  validity: 'entries.validity',
};

/** Locks an entry; given a lawyer, only one of that lawyer's sessions. Throws `not_found`. */
export async function lockEntry(
  tx: Transaction,
  entryId: string,
  lawyerId: string | null,
): Promise<EntryRow> {
  const query = tx('entries').select(columns).where({ id: entryId }).forUpdate();
  if (lawyerId) {
    const own = tx('session_lawyers')
      .whereRaw('session_id = entries.session_id')
      .where({ person_id: lawyerId });
    void query.whereExists(own);
  }
  const row = await query.first();
  if (!row) throw new Problem('not_found');
  return row;
}

export async function saveValidity(
  tx: Transaction,
  entryId: string,
  validity: { validity: Validity; note: string; now: Date },
): Promise<void> {
  await tx('entries')
    .where({ id: entryId })
    .update({ validity: validity.validity, validity_note: validity.note, updated_at: validity.now });
}
