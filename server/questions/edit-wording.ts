import { defineCommand } from '../platform/command.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { editWordingInput, questionReply } from './contract.ts';
import { decide } from './triage.ts';

export const editWording = defineCommand({
  name: 'edit-wording',
  action: 'triage',
  input: editWordingInput,
  reply: questionReply,
  async run(context, { questionId, title, text }) {
    confirmIdentifiers(context, { title, text });
    await decide(context, questionId, () => ({
      move: 'reword',
      change: { public_title: title, public_text: text },
      event: 'question.reworded',
    }));
    return { questionId };
  },
});
