import { endProvisional } from '../answers/steps.ts';
import type { Transaction } from '../platform/database.ts';
import { hideTexts, withMerged } from './hidden-text-store.ts';
import { markHidden, type Meant } from './incident-store.ts';

/** Hides the texts of an incident, and those written since; its question must be locked. */
export async function takeOutOfSight(
  tx: Transaction,
  { sessionId, questionId, remarkId }: Omit<Meant, 'entryId'>,
  { incidentId, now }: { incidentId: string; now: Date },
): Promise<void> {
  await hideTexts(tx, { questionId, remarkId }, incidentId);
  if (remarkId !== null) return;
  await markHidden(tx, questionId, now);
  // An undone decision would bring the wording back.
  await tx('triage_undos')
    .whereIn('question_id', await withMerged(tx, questionId))
    .delete();
  // The text that is being typed ends with its generation; what is typed stays with its writer.
  await endProvisional(tx, { sessionId, questionId });
}
