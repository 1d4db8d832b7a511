import { announceProvisional } from '../platform/events.ts';
import { defineCommand } from '../platform/command.ts';
import { clearedDigest } from './cleared-digest.ts';
import { incidentInput, incidentReply } from './contract.ts';
import { moveHiddenTexts, showTexts } from './hidden-text-store.ts';
import { incidentEvent } from './incident-event.ts';
import { changeIncident, hidingIncident, lockIncident, markHidden } from './incident-store.ts';

/** Puts the texts of an incident back in sight, as they were or without what was cut, and closes it. */
export const showTextsAgain = defineCommand({
  name: 'show-texts',
  action: 'administer',
  input: incidentInput,
  reply: incidentReply,
  async run({ tx, now, record }, { incidentId }) {
    const incident = await lockIncident(tx, incidentId);
    const { questionId, remarkId, sessionId } = incident;
    const around = remarkId === null ? null : await hidingIncident(tx, questionId);
    // A remark under a question that is hidden waits for that.
    if (around) await moveHiddenTexts(tx, incidentId, around);
    else await showTexts(tx, incidentId);
    if (remarkId === null) {
      await markHidden(tx, questionId, null);
      if (incident.redactedAt)
        await tx('entries').where({ question_id: questionId }).update({ updated_at: now });
      await tx('provisional_texts').where({ question_id: questionId }).increment('revision');
      await announceProvisional(tx, { sessionId, questionId });
    }
    const cleared = await clearedDigest(tx, incident);
    await changeIncident(tx, incidentId, { state: 'shown', closed_at: now, cleared_digest: cleared });
    record(incidentEvent('incident.shown', incident));
    return { incidentId };
  },
});
