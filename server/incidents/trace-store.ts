import type { Transaction } from '../platform/database.ts';
import type { Target } from './hidden-text-store.ts';

/**
 * Deletes what the product remembers beside the texts and that holds the words: searches that found nothing and replies kept for
 * commands that are sent again.
 */
export async function forgetTracesOf(tx: Transaction, words: readonly string[]): Promise<void> {
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  await tx.raw(`delete from unanswered_search_days where next_query ilike any(?)`, [like]);
  await tx.raw(`delete from unanswered_searches where query ilike any(?)`, [like]);
  await tx.raw(`delete from operations where cast(reply as text) ilike any(?)`, [like]);
}

type Redacted = { texts: readonly { place: string; rowKey: string }[]; now: Date };

/**
 * Notes on the question, on those merged into it, and on the versions of its answer that something was taken from them. A draft has another text than
 * whoever is about to sign it has read.
 */
export async function markRedacted(
  tx: Transaction,
  { questionId }: Target,
  { texts, now }: Redacted,
): Promise<void> {
  const versionIds = texts.filter(({ place }) => place === 'answer_versions.markdown').map(keyOf);
  const merged = texts.filter(({ place }) => place.startsWith('question')).map(keyOf);
  await tx('questions')
    .whereIn('id', [questionId, ...merged])
    .update({ redacted_at: now });
  await tx('answer_versions')
    .whereIn('id', versionIds)
    .update({ redacted_at: now, revision: tx.raw('revision + 1') });
}

const keyOf = ({ rowKey }: { rowKey: string }) => rowKey;
