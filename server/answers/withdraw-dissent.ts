import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { dissentReply, withdrawDissentInput } from './contract.ts';
import { deleteDissent } from './dissent-store.ts';
import { versionToSign } from './version-to-sign.ts';

/** Takes a lawyer's own dissent back before the answer is published. */
export const withdrawDissent = defineCommand({
  name: 'withdraw-dissent',
  action: 'answer',
  input: withdrawDissentInput,
  reply: dissentReply,
  async run(context, { versionId }) {
    const { tx, actor, record } = context;
    const { question } = await versionToSign(context, { versionId });
    const withdrawn = await deleteDissent(tx, { versionId, personId: actor.personId });
    if (!withdrawn) throw new Problem('not_found');
    record({ type: 'dissent.withdrawn', sessionId: question.sessionId, questionId: question.id, versionId });
    return { versionId };
  },
});
