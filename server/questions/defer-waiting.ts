import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { lockSession } from '../sessions/steps.ts';
import { deferWaitingInput, deferWaitingReply } from './contract.ts';
import { deferTo, destinationOf, movedTo } from './deferral.ts';
import { openStates } from './question.ts';
import { lockInOrder } from './question-store.ts';

/** Gives every question that a session leaves without a disposition the same one; each can be undone by itself. */
export const deferWaiting = defineCommand({
  name: 'defer-waiting',
  action: 'triage',
  input: deferWaitingInput,
  reply: deferWaitingReply,
  async run(context, { sessionId, ...deferral }) {
    const { state } = await lockSession(context, sessionId);
    if (state !== 'wrap_up' && state !== 'cancelled')
      throw new Problem('session_state', { named: { state } });
    const destination = await destinationOf(context, sessionId, deferral);
    const open = context.tx('questions').where({ session_id: sessionId }).whereIn('state', openStates);
    // One that its asker takes back meanwhile is not among them.
    await lockInOrder(context.tx, await open.clone().pluck('id'));
    const waiting = await open.select('id').orderByRaw('position nulls last, id');
    const questionIds: string[] = waiting.map((row) => row.id);
    for (const questionId of questionIds) await deferTo(context, questionId, destination);
    return { questionIds, movedTo: movedTo(destination) };
  },
});
