import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { acceptEntryInput, questionReply } from './contract.ts';
import { putAwayDraft } from './put-away-draft.ts';

/** "Tämä vastasi": an entry answers what was about to be asked. It is counted, and the draft is laid aside. */
export const acceptEntry = defineCommand({
  name: 'accept-entry',
  action: 'ask',
  sealed: true,
  input: acceptEntryInput,
  reply: questionReply,
  async run(context, { entryId, ...draft }) {
    const entry = await context.tx('public_entries').where({ id: entryId }).first('id');
    if (!entry) throw new Problem('not_found');
    return { questionId: await putAwayDraft(context, draft, { entryId }) };
  },
});
