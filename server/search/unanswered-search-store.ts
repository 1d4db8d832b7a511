import type { Transaction } from '../platform/database.ts';
import { dayAfter } from '../platform/helsinki-time.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { keptDays, mostInDay, shownFrom } from './unanswered-search.ts';

/** `next` is '' when nothing was found, otherwise the words that were tried next; `day` is `2026-11-25`. */
export type UnansweredSearch = { words: string; next: string; day: string };

/** Adds one to the count of a search on a day, unless as much has been counted on it as ever is. */
export async function addUnansweredSearch(tx: Transaction, search: UnansweredSearch): Promise<void> {
  await tx.raw(
    `with known as (
       insert into unanswered_searches (id, query)
       select :id, :words where (select count(*) from unanswered_search_days where asked_on = :day) < :searches
       on conflict (query) do update set query = excluded.query returning id)
     insert into unanswered_search_days as days (search_id, asked_on, next_query, searches)
     select id, :day, :next, 1 from known
     on conflict (search_id, asked_on, next_query) do update set searches = least(days.searches + 1, :times)`,
    { id: newId(), ...search, ...mostInDay },
  );
}

export async function isFirstOfDay(tx: Transaction, day: string): Promise<boolean> {
  return !(await tx('unanswered_search_days').where({ asked_on: day }).first('search_id'));
}

/** Lets go of what has been kept for as long as it is. */
export async function forgetOldSearches(tx: Transaction, day: string): Promise<void> {
  await tx.raw(
    `delete from unanswered_search_days d using unanswered_searches s
     where s.id = d.search_id
       and (d.asked_on < :all or (s.removed_at < :removed and d.asked_on <= cast(s.removed_at as date)))`,
    { all: dayAfter(day, -keptDays.all), removed: dayAfter(day, -keptDays.removed) },
  );
  await tx.raw(
    `delete from unanswered_searches s
     where not exists (select from unanswered_search_days d where d.search_id = s.id)
       or s.id in (select search_id from unanswered_search_days group by search_id
                   having max(asked_on) < :rare
                     and (sum(searches) < :searches or count(distinct asked_on) < :days))`,
    { rare: dayAfter(day, -keptDays.rare), ...shownFrom },
  );
}

/** Takes a search off the list at a moment, or puts it back. Throws `not_found` when it is so already. */
export async function markSearchRemoved(tx: Transaction, id: string, removedAt: Date | null): Promise<void> {
  const query = tx('unanswered_searches').where({ id }).update({ removed_at: removedAt });
  const changed = await (removedAt ? query.whereNull('removed_at') : query.whereNotNull('removed_at'));
  if (changed === 0) throw new Problem('not_found');
}
