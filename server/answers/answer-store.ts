import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Citation } from '../statutes/contract.ts';
import type { AnswerState } from './contract.ts';

export type VersionRow = {
  id: string;
  questionId: string;
  number: number;
  state: AnswerState;
  revision: number;
  html: string;
  oneSignatureReason: string | null;
  dissenterIds: string[];
};

const columns = {
  id: 'answer_versions.id',
  questionId: 'answer_versions.question_id',
  number: 'answer_versions.number',
  state: 'answer_versions.state',
  revision: 'answer_versions.revision',
  html: 'answer_versions.html',
  oneSignatureReason: 'answer_versions.one_signature_reason',
};

// Whoever changes a dissent has locked its question, so it is read behind that lock as it is.
const dissenterIds = `array(select d.person_id from dissents d where d.version_id = answer_versions.id) as "dissenterIds"`;

/** A question's newest version, locked, or null. */
export async function lockNewestVersion(tx: Transaction, questionId: string): Promise<VersionRow | null> {
  const row = await tx('answer_versions')
    .select(columns, tx.raw(dissenterIds))
    .where({ question_id: questionId })
    .orderBy('number', 'desc')
    .forUpdate()
    .first();
  return row ?? null;
}

/** Locks the question of a version, before the version; given a lawyer, only one of that lawyer's sessions. */
export async function lockQuestionOfVersion(
  tx: Transaction,
  versionId: string,
  lawyerId: string | null,
): Promise<{ questionId: string; sessionId: string }> {
  const query = tx('questions')
    .select({ questionId: 'questions.id', sessionId: 'questions.session_id' })
    .join('answer_versions', 'answer_versions.question_id', 'questions.id')
    .where({ 'answer_versions.id': versionId })
    .forNoKeyUpdate('questions');
  if (lawyerId !== null) {
    const own = tx('session_lawyers')
      .whereRaw('session_id = questions.session_id')
      .where({ person_id: lawyerId });
    void query.whereExists(own);
  }
  const row = await query.first();
  if (!row) throw new Problem('not_found');
  if (lawyerId !== null) await requireStillNamed(tx, row.sessionId, lawyerId);
  return row;
}

/** Locks a question for a lawyer of its session, before its claim and its versions; throws `not_found`. */
export async function lockQuestionOfLawyer(
  tx: Transaction,
  questionId: string,
  lawyerId: string,
): Promise<void> {
  const row = await tx('questions')
    .select({ sessionId: 'questions.session_id' })
    .join('session_lawyers', 'session_lawyers.session_id', 'questions.session_id')
    .where({ 'questions.id': questionId, 'session_lawyers.person_id': lawyerId })
    .forNoKeyUpdate('questions')
    .first();
  if (!row) throw new Problem('not_found');
  await requireStillNamed(tx, row.sessionId, lawyerId);
}

/** A statement that waits for a lock sees the other tables as they were before: who was named then may be so no more. */
async function requireStillNamed(tx: Transaction, sessionId: string, lawyerId: string): Promise<void> {
  const named = await tx('session_lawyers')
    .where({ session_id: sessionId, person_id: lawyerId })
    .first('position');
  if (!named) throw new Problem('not_found');
}

export async function lockVersion(tx: Transaction, versionId: string): Promise<VersionRow> {
  const row = await tx('answer_versions')
    .select(columns, tx.raw(dissenterIds))
    .where({ id: versionId })
    .forUpdate()
    .first();
  if (!row) throw new Problem('not_found');
  return row;
}

export type Text = { markdown: string; html: string; citations: Citation[] };

export async function insertVersion(
  tx: Transaction,
  version: { id: string; questionId: string; number: number; authorId: string },
  text: Text,
): Promise<void> {
  await tx('answer_versions').insert({
    id: version.id,
    question_id: version.questionId,
    number: version.number,
    state: 'draft',
    author_id: version.authorId,
    markdown: text.markdown,
    html: text.html,
  });
  await saveCitations(tx, version.id, text.citations);
}

/** Replaces an unsigned draft's text; its revision grows, so that a signature never meets a text its giver did not read. */
export async function updateDraft(
  tx: Transaction,
  versionId: string,
  text: Text & { authorId: string },
): Promise<void> {
  await tx('answer_versions')
    .where({ id: versionId })
    .update({
      markdown: text.markdown,
      html: text.html,
      author_id: text.authorId,
      revision: tx.raw('revision + 1'),
    });
  await saveCitations(tx, versionId, text.citations);
}

async function saveCitations(tx: Transaction, versionId: string, citations: Citation[]): Promise<void> {
  await tx('citations').where({ version_id: versionId }).delete();
  if (citations.length === 0) return;
  await tx('citations').insert(
    citations.map((citation, index) => ({
      version_id: versionId,
      position: index + 1,
      act_number: citation.actNumber,
      chapter: citation.chapter ?? null,
      section: citation.section ?? null,
      subsection: citation.subsection ?? null,
      item: citation.item ?? null,
    })),
  );
}

export async function saveVersionState(
  tx: Transaction,
  versionId: string,
  state: AnswerState,
): Promise<void> {
  await tx('answer_versions').where({ id: versionId }).update({ state });
}

export async function hasSigned(tx: Transaction, versionId: string, personId: string): Promise<boolean> {
  return (await tx('signatures').where({ version_id: versionId, person_id: personId }).first()) !== undefined;
}

export async function insertSignature(
  tx: Transaction,
  signature: { versionId: string; personId: string; signedAt: Date },
): Promise<void> {
  await tx('signatures').insert({
    version_id: signature.versionId,
    person_id: signature.personId,
    signed_at: signature.signedAt,
  });
}
