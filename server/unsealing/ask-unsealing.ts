import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { lockQuestion } from '../questions/steps.ts';
import { askUnsealingInput, unsealingReply } from './contract.ts';
import { insertUnsealing, isAsked, isLinked } from './unsealing-store.ts';

/** Asks another coordinator to let one see who asked a question, for a reason that its asker will read. */
export const askUnsealing = defineCommand({
  name: 'ask-unsealing',
  action: 'unseal',
  input: askUnsealingInput,
  reply: unsealingReply,
  async run(context, { questionId, reason }) {
    const { tx, actor, now, record } = context;
    confirmIdentifiers(context, { reason });
    // Of two who ask at once the second finds the first's request.
    const { state } = await lockQuestion(tx, questionId);
    if (state === 'withdrawn') throw new Problem('not_found');
    if (!(await isLinked(tx, questionId))) throw new Problem('asker_forgotten');
    if (await isAsked(tx, questionId)) throw new Problem('unsealing_asked');
    const unsealingId = newId();
    await insertUnsealing(tx, { id: unsealingId, questionId, reason, askedBy: actor.personId, now });
    record({ type: 'unsealing.asked', unsealingId, questionId });
    return { unsealingId };
  },
});
