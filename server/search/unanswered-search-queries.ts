import type { Database } from '../platform/database.ts';
import { dayAfter } from '../platform/helsinki-time.ts';
import type { UnansweredSearchView } from './contract.ts';
import { shownFrom } from './unanswered-search.ts';

const mostShown = 100;
const removedShown = 10;

// What was counted until it was removed stays out of sight; what is searched for after that comes anew.
const counted = `
  counted as (
    select s.id, s.query, d.asked_on, d.next_query, d.searches
    from unanswered_searches s join unanswered_search_days d on d.search_id = s.id
    where s.removed_at is null or d.asked_on > cast(s.removed_at at time zone 'Europe/Helsinki' as date))`;
const isShown = 'sum(searches) >= :searches and count(distinct asked_on) >= :days';

/** The searches that came often enough to be shown, the most frequent first. */
export async function frequentUnansweredSearches(
  database: Database,
  day: string,
): Promise<UnansweredSearchView[]> {
  const { rows } = await database.raw(
    `with ${counted}
     select id, query, cast(sum(searches) as int) as searches,
       cast(coalesce(sum(searches) filter (where next_query = ''), 0) as int) as "foundNothing",
       cast(coalesce(sum(searches) filter (where asked_on > :weekAgo), 0) as int) as "inWeek",
       cast(max(asked_on) as text) as "lastAsked",
       (select next_query from counted as nexts where nexts.id = counted.id and next_query <> ''
        group by next_query having ${isShown} order by sum(searches) desc, next_query limit 1) as "nextQuery"
     from counted group by id, query having ${isShown}
     order by sum(searches) desc, max(asked_on) desc, query limit ${mostShown}`,
    { weekAgo: dayAfter(day, -7), ...shownFrom },
  );
  return rows;
}

/** How many searches are too rare to be shown. */
export async function countRareSearches(database: Database): Promise<number> {
  const { rows } = await database.raw(
    `with ${counted}
     select cast(count(*) as int) as rare from (select id from counted group by id having not (${isShown})) as rare`,
    { ...shownFrom },
  );
  return rows[0].rare;
}

export type RemovedSearch = { id: string; query: string; removedAt: Date };

/** What the coordinator has lately taken off the list, the latest first. */
export async function removedUnansweredSearches(database: Database): Promise<RemovedSearch[]> {
  return database('unanswered_searches')
    .whereNotNull('removed_at')
    .select({ id: 'id', query: 'query', removedAt: 'removed_at' })
    .orderBy([{ column: 'removed_at', order: 'desc' }, 'id'])
    .limit(removedShown);
}
