import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { QuestionState } from './contract.ts';

export type QuestionRow = {
  id: string;
  sessionId: string;
  state: QuestionState;
  consent: string;
  publicTitle: string | null;
  publicText: string | null;
  position: number | null;
  infoRequest: string | null;
};

const columns = {
  id: 'questions.id',
  sessionId: 'questions.session_id',
  state: 'questions.state',
  consent: 'questions.consent',
  publicTitle: 'questions.public_title',
  publicText: 'questions.public_text',
  position: 'questions.position',
  infoRequest: 'questions.info_request',
};

/** Locks a question until the transaction ends; throws `not_found`. A draft exists for its asker alone. */
export async function lockQuestion(tx: Transaction, questionId: string): Promise<QuestionRow> {
  const row = await tx('questions')
    .select(columns)
    .where({ id: questionId })
    .whereNot({ state: 'draft' })
    .forNoKeyUpdate()
    .first();
  if (!row) throw new Problem('not_found');
  return row;
}

/** The session a question is in now, before either is locked; throws `not_found`. */
export async function sessionIdOf(tx: Transaction, questionId: string): Promise<string> {
  const row = await tx('questions')
    .select('session_id')
    .where({ id: questionId })
    .whereNot({ state: 'draft' })
    .first();
  if (!row) throw new Problem('not_found');
  return row.session_id;
}

/** Locks a question its asker may touch; to anyone else it is absent. */
export async function lockOwnQuestion(
  tx: Transaction,
  questionId: string,
  askerId: string,
): Promise<QuestionRow> {
  const row = await tx('questions')
    .select(columns)
    .where({ id: questionId })
    .whereRaw('identity.asks(id, ?)', [askerId])
    .forNoKeyUpdate()
    .first();
  if (!row) throw new Problem('not_found');
  return row;
}

/**
 * Locks several questions, always in the order of their ids: of two commands that want the same ones, one waits for the other
 * and never each for the other.
 */
export async function lockInOrder(tx: Transaction, questionIds: readonly string[]): Promise<void> {
  await tx('questions').select('id').whereIn('id', questionIds).orderBy('id').forNoKeyUpdate();
}

/** The session of a question that waits for its answer where workers may read it; it stays there meanwhile. Throws `not_found`. */
export async function sessionOfWaiting(tx: Transaction, questionId: string): Promise<string> {
  const row = await tx('questions')
    .join('sessions', 'sessions.id', 'questions.session_id')
    .select('session_id')
    .where({ 'questions.id': questionId })
    .whereIn('questions.state', ['queued', 'on_air'])
    .whereNot('sessions.state', 'planned')
    .whereNull('questions.held_on')
    .forShare('questions')
    .first();
  if (!row) throw new Problem('not_found');
  return row.session_id;
}

/** The columns a command may change; absent ones stay. */
export type QuestionChange = Partial<{
  session_id: string;
  state: QuestionState;
  public_title: string | null;
  public_text: string | null;
  section_hint: string;
  needed_by: string | null;
  consent: string;
  late: boolean;
  parent_id: string | null;
  position: number | null;
  suggested_minutes: number | null;
  first_lawyer: 1 | 2 | null;
  info_request: string | null;
  decline_reason: string | null;
  decline_text: string | null;
  deferral: string | null;
  deferred_until: string | null;
  written_lawyer: number | null;
  merged_into_id: string | null;
  submitted_on: string | null;
  on_air_since: Date | null;
  answered_at: Date | null;
  held_on: string | null;
}>;

export async function changeQuestion(
  tx: Transaction,
  questionId: string,
  change: QuestionChange,
): Promise<void> {
  await tx('questions')
    .where({ id: questionId })
    // Only what waits in the queue can be held back from colleagues.
    .update({
      ...(change.state && change.state !== 'queued' && { held_on: null }),
      ...change,
      updated_at: tx.raw(`date_trunc('day', now(), 'Europe/Helsinki')`),
    });
}

type NewQuestion = { id: string; sessionId: string; askerId: string; text: string };

/** Keeps a new question in its three places: the row without a person, the original wording, the asker's link. */
export async function insertQuestion(
  tx: Transaction,
  question: NewQuestion,
  row: QuestionChange,
): Promise<void> {
  await tx('questions').insert({ id: question.id, session_id: question.sessionId, ...row });
  await tx('question_originals').insert({ question_id: question.id, text: question.text });
  await tx.raw('select identity.seal(?, ?)', [question.id, question.askerId]);
}

export async function saveOriginal(tx: Transaction, questionId: string, text: string): Promise<void> {
  await tx('question_originals').where({ question_id: questionId }).update({ text });
}

/** The place after the last of a session's queue. */
export async function nextPosition(tx: Transaction, sessionId: string): Promise<number> {
  const row = await tx('questions').where({ session_id: sessionId }).max({ last: 'position' }).first();
  return (row?.['last'] ?? 0) + 1;
}
