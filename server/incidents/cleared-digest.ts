import type { Transaction } from '../platform/database.ts';
import { digestOf } from './cut-text.ts';
import { standingTexts, type Target } from './hidden-text-store.ts';

/** Of what visitors can read of a target, or all can of a remark: the same as long as it says the same. */
export async function clearedDigest(tx: Transaction, { questionId, remarkId }: Target): Promise<string> {
  const texts = await standingTexts(
    tx,
    { questionId, remarkId },
    (place) => remarkId !== null || place.isPublic,
  );
  return digestOf(JSON.stringify(texts));
}
