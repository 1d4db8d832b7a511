import { type CommandContext, defineCommand } from '../platform/command.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { approveQuestionInput, questionReply } from './contract.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { Problem } from '../platform/problem.ts';
import { lockSessionShared } from '../sessions/steps.ts';
import { readSettings } from '../settings/queries.ts';
import { nextPosition, sessionIdOf } from './question-store.ts';
import { decide } from './triage.ts';

export const approveQuestion = defineCommand({
  name: 'approve-question',
  action: 'triage',
  input: approveQuestionInput,
  reply: questionReply,
  async run(context, { questionId, title, text }) {
    confirmIdentifiers(context, { title, text });
    const inSessionId = await sessionIdOf(context.tx, questionId);
    const held_on = await heldOn(context, inSessionId);
    await decide(context, questionId, async ({ sessionId, state }) => {
      // It went to another session while this was being sent.
      if (sessionId !== inSessionId) throw new Problem('question_state', { named: { state } });
      const position = await nextPosition(context.tx, sessionId);
      return {
        move: 'approve',
        change: { public_title: title, public_text: text, position, held_on },
        event: 'question.approved',
      };
    });
    return { questionId };
  },
});

/**
 * The day of this approval while colleagues are not to see yet what was approved: what comes to be seen one by one tells when each
 * was asked. From the freeze on nothing is held back.
 */
async function heldOn(context: CommandContext, sessionId: string): Promise<string | null> {
  const { state } = await lockSessionShared(context, sessionId);
  const { release_daily: isDaily } = await readSettings(context.tx);
  const isAhead = state === 'planned' || state === 'open';
  return isAhead && isDaily === 1 ? helsinkiDay(context.now) : null;
}
