import { endProvisional } from '../answers/steps.ts';
import { clearUnclear } from '../discussion/steps.ts';
import type { CommandContext } from '../platform/command.ts';
import type { Transaction } from '../platform/database.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, lockInOrder, lockQuestion, type QuestionRow } from './question-store.ts';

/* Steps of questions that other features' commands take within their own transaction. */
export { lockQuestion, type QuestionRow } from './question-store.ts';
export { takeInWaiting } from './take-in-waiting.ts';
export { sendQuestion } from './send-question.ts';
export { forgetPeople } from './forget-people.ts';

/** Fixes the order at the freeze, the queue numbered from 1 without gaps, and shows colleagues all that is in it. */
export async function numberQueue(tx: Transaction, sessionId: string): Promise<void> {
  await lockInOrder(tx, await tx('questions').where({ session_id: sessionId, state: 'queued' }).pluck('id'));
  await tx.raw(
    `update questions q set position = n.place, held_on = null from (
       select id, row_number() over (order by position, id) as place from questions where session_id = ? and state = 'queued') n
     where n.id = q.id`,
    [sessionId],
  );
}

/** Fewer would point to somebody. */
const fewestOfRegion = 5;

/** Tells from which area a question was asked, where enough workers of it took part in the session; once, when all is over. */
export async function showRegions(tx: Transaction, sessionId: string): Promise<void> {
  await tx.raw(
    `update questions q set area_id = r.area_id from identity.regions_of(?, ?) r where q.id = r.question_id`,
    [sessionId, fewestOfRegion],
  );
}

/** The session's lawyers have changed places: what was given to one goes along. */
export async function swapLawyerPlaces(tx: Transaction, sessionId: string): Promise<void> {
  const given = await tx('questions')
    .where({ session_id: sessionId })
    .whereRaw('coalesce(first_lawyer, written_lawyer) is not null')
    .pluck('id');
  await lockInOrder(tx, given);
  await tx('questions')
    .whereIn('id', given)
    .update({ first_lawyer: tx.raw('3 - first_lawyer'), written_lawyer: tx.raw('3 - written_lawyer') });
}

/** Takes whatever is on air off it: answered when a lawyer has signed an answer, else back to the queue. */
export async function leaveAir(context: CommandContext, sessionId: string): Promise<void> {
  const { tx, now, record } = context;
  const row = await tx('questions').select('id').where({ session_id: sessionId, state: 'on_air' }).first();
  if (!row) return;
  const question = await lockQuestion(tx, row.id);
  const signed = await tx('answer_versions')
    .where({ question_id: row.id })
    .whereNot({ state: 'draft' })
    .first();
  const state = questionAfter(question.state, signed ? 'answer' : 'leave_air_unanswered');
  await changeQuestion(tx, row.id, { state, on_air_since: null, ...(signed ? { answered_at: now } : {}) });
  await endProvisional(tx, { sessionId, questionId: row.id });
  await clearUnclear(tx, row.id);
  record({ type: signed ? 'question.answered' : 'question.left_air', sessionId, questionId: row.id });
}

/** At the wrap-up: what was signed ahead but never came on air has been answered all the same. */
export async function answerSignedQueue(context: CommandContext, sessionId: string): Promise<void> {
  const { tx, now, record } = context;
  const signed = await tx('questions')
    .select('id')
    .where({ session_id: sessionId, state: 'queued' })
    .whereExists(tx('answer_versions').whereRaw('question_id = questions.id').whereNot({ state: 'draft' }))
    .orderBy('id')
    .forNoKeyUpdate();
  for (const { id: questionId } of signed) {
    await changeQuestion(tx, questionId, { state: questionAfter('queued', 'answer'), answered_at: now });
    record({ type: 'question.answered', sessionId, questionId });
  }
}

/** An answer signed after the live hour answers its question; before, that happens when the question leaves the air. */
export async function markAnswered(context: CommandContext, question: QuestionRow): Promise<void> {
  const { tx, now, record } = context;
  const over = await tx('sessions')
    .where({ id: question.sessionId })
    .whereIn('state', ['wrap_up', 'closed'])
    .first('id');
  if (question.state !== 'deferred' && !(question.state === 'queued' && over)) return;
  await changeQuestion(tx, question.id, { state: questionAfter(question.state, 'answer'), answered_at: now });
  record({ type: 'question.answered', sessionId: question.sessionId, questionId: question.id });
}

/** The end of the road: public under its final wording, or answered to the asker alone. */
export async function endQuestion(
  tx: Transaction,
  question: QuestionRow,
  end: { move: 'publish'; title: string; text: string } | { move: 'answer_privately' },
): Promise<void> {
  const state = questionAfter(question.state, end.move);
  const wording = end.move === 'publish' ? { public_title: end.title, public_text: end.text } : {};
  await changeQuestion(tx, question.id, { state, ...wording });
}
