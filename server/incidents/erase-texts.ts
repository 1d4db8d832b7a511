import { defineCommand } from '../platform/command.ts';
import { incidentInput, incidentReply } from './contract.ts';
import { insertErasures } from './erasure-store.ts';
import { hiddenTexts, saveHiddenText } from './hidden-text-store.ts';
import { incidentEvent } from './incident-event.ts';
import { changeIncident, lockIncident } from './incident-store.ts';
import { takeOutOfSight } from './take-out-of-sight.ts';
import { markRedacted } from './trace-store.ts';

/** Takes every text of an incident away whole; it cannot be undone. That they were written stays known. */
export const eraseTexts = defineCommand({
  name: 'erase-texts',
  action: 'administer',
  input: incidentInput,
  reply: incidentReply,
  async run({ tx, now, record }, { incidentId }) {
    const incident = await lockIncident(tx, incidentId);
    await takeOutOfSight(tx, incident, { incidentId, now });
    const texts = (await hiddenTexts(tx, incidentId)).filter(({ text }) => text !== null);
    for (const text of texts) await saveHiddenText(tx, { ...text, text: null });
    const whole = { reason: 'incident' as const, incidentId, spans: null, restDigest: null };
    await insertErasures(
      tx,
      texts.map(({ place, rowKey }) => ({ ...whole, place, rowKey })),
      now,
    );
    await changeIncident(tx, incidentId, { redacted_at: now, state: 'hidden' });
    await markRedacted(tx, incident, { texts, now });
    record(incidentEvent('incident.redacted', incident));
    return { incidentId };
  },
});
