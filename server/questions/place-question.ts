import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { placeQuestionInput, sessionReply } from '../sessions/contract.ts';
import { lockAgenda } from './lock-agenda.ts';
import { changeQuestion, lockInOrder } from './question-store.ts';

/** Gives a queued question its place in the order, by hand; the others keep theirs around it. */
export const placeQuestion = defineCommand({
  name: 'place-question',
  action: 'run_session',
  input: placeQuestionInput,
  reply: sessionReply,
  async run(context, { sessionId, questionId, position }) {
    const { tx, record } = context;
    await lockAgenda(context, sessionId);
    const inQueue = tx('questions').where({ session_id: sessionId, state: 'queued' });
    await lockInOrder(tx, await inQueue.clone().pluck('id'));
    const queued = await inQueue.select('id').orderBy(['position', 'id']);
    const order: string[] = queued.map((row) => row.id);
    const from = order.indexOf(questionId);
    if (from < 0) throw new Problem('not_found');
    order.splice(position - 1, 0, ...order.splice(from, 1));
    for (const [index, id] of order.entries()) await changeQuestion(tx, id, { position: index + 1 });
    record({ type: 'session.reordered', sessionId });
    return { sessionId };
  },
});
