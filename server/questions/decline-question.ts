import { defineCommand } from '../platform/command.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { declineQuestionInput, questionReply } from './contract.ts';
import { decide } from './triage.ts';

export const declineQuestion = defineCommand({
  name: 'decline-question',
  action: 'triage',
  input: declineQuestionInput,
  reply: questionReply,
  async run(context, { questionId, reason, text }) {
    refuseIdentifiers({ text });
    await decide(context, questionId, () => ({
      move: 'decline',
      change: { decline_reason: reason, decline_text: text, position: null },
      event: 'question.declined',
    }));
    return { questionId };
  },
});
