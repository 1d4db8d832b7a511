import { defineCommand } from '../platform/command.ts';
import { announceProvisional } from '../platform/events.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { safeHtml } from './answer-text.ts';
import { holdClaim } from './claim-store.ts';
import { typeProvisionalInput, typeProvisionalReply } from './contract.ts';

/**
 * Shows what a lawyer types, as it is typed. Each state replaces the one before, so it is announced but is no event: the
 * list of events tells what was done, not every key pressed.
 */
export const typeProvisional = defineCommand({
  name: 'type-provisional',
  action: 'answer',
  input: typeProvisionalInput,
  reply: typeProvisionalReply,
  async run(context, { questionId, fence, markdown }) {
    refuseIdentifiers({ markdown });
    safeHtml(markdown);
    const { tx, actor, now } = context;
    const claim = await holdClaim(context, questionId, fence);
    const rows = await tx('provisional_texts')
      .insert({ question_id: questionId, person_id: actor.personId, markdown, revision: 1, updated_at: now })
      .onConflict('question_id')
      .merge({
        person_id: actor.personId,
        markdown,
        updated_at: now,
        revision: tx.raw('provisional_texts.revision + 1'),
      })
      .returning<{ revision: number }[]>('revision');
    await announceProvisional(tx, { sessionId: claim.sessionId, questionId });
    return { revision: rows[0]?.revision ?? 1, until: claim.until.toISOString() };
  },
});
