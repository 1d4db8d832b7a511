import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { countedWords, isNarrowed } from './unanswered-search.ts';
import { addUnansweredSearch, forgetOldSearches, isFirstOfDay } from './unanswered-search-store.ts';

type Deps = { database: Database; clock: Clock };

/**
 * Counts a search that found nothing, or that was followed by another in other words. No command, for nobody does it: it
 * knows the words and the day. The first of a day lets go of what is old.
 */
export async function countUnansweredSearch(
  { database, clock }: Deps,
  { query, next = '' }: { query: string; next?: string },
): Promise<void> {
  const words = countedWords(query);
  const nextWords = next === '' ? '' : countedWords(next);
  if (words === null || nextWords === null) return;
  if (nextWords !== '' && isNarrowed(words, nextWords)) return;
  const day = helsinkiDay(clock.now());
  await database.transaction(async (tx) => {
    if (await isFirstOfDay(tx, day)) await forgetOldSearches(tx, day);
    await addUnansweredSearch(tx, { words, next: nextWords, day });
  });
}
