import type { Transaction } from '../platform/database.ts';
import { insertErasures, type NewErasure } from './erasure-store.ts';
import { forgetHiddenTexts, standingTexts, writeText } from './hidden-text-store.ts';
import { textPlace } from './text-places.ts';

const why = { reason: 'retention' as const, incidentId: null, spans: null, restDigest: null };

/** Takes the texts of a question away whose time is over; the question must be locked. Gives how many there were. */
export async function expireTexts(tx: Transaction, questionId: string, now: Date): Promise<number> {
  const standing = await standingTexts(tx, { questionId, remarkId: null, alone: true });
  const texts = standing.filter(
    ({ place, text }) => !Object.values(textPlace(place).standIns).includes(text ?? ''),
  );
  for (const { place: name, rowKey } of texts) {
    const place = textPlace(name);
    await writeText(tx, { place, rowKey, text: place.standIns.expired });
  }
  await forgetHiddenTexts(tx, questionId);
  const erasures = texts.map(({ place, rowKey }): NewErasure => ({ ...why, place, rowKey }));
  await insertErasures(tx, erasures, now);
  return texts.length;
}

/** Writes down that whole rows of a table were deleted because their time was over. */
export async function noteDeleted(
  tx: Transaction,
  { table, rowKeys }: { table: 'questions' | 'askers'; rowKeys: readonly string[] },
  now: Date,
): Promise<void> {
  await insertErasures(
    tx,
    rowKeys.map((rowKey) => ({ ...why, place: table, rowKey })),
    now,
  );
}
