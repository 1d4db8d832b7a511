import { defineCommand } from '../platform/command.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { approveQuestionInput, questionReply } from './contract.ts';
import { Problem } from '../platform/problem.ts';
import { lockSessionShared } from '../sessions/steps.ts';
import { heldOn } from './held-on.ts';
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
    await lockSessionShared(context, inSessionId);
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
