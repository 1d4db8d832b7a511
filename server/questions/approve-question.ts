import { defineCommand } from '../platform/command.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { approveQuestionInput, questionReply } from './contract.ts';
import { nextPosition } from './question-store.ts';
import { decide } from './triage.ts';

export const approveQuestion = defineCommand({
  name: 'approve-question',
  action: 'triage',
  input: approveQuestionInput,
  reply: questionReply,
  async run(context, { questionId, title, text }) {
    refuseIdentifiers({ title, text });
    await decide(context, questionId, async ({ sessionId }) => ({
      move: 'approve',
      change: { public_title: title, public_text: text, position: await nextPosition(context.tx, sessionId) },
      event: 'question.approved',
    }));
    return { questionId };
  },
});
