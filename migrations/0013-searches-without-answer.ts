import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- the words of searches that found nothing, or that were searched again in other words; holds no person, no address and
    -- no time finer than a day
    create table unanswered_searches (
      id text primary key,
      query text not null unique check (length(query) between 2 and 80),
      -- when the coordinator took it off the list: what was counted until then is no longer shown
      removed_at timestamptz
    );
    create index unanswered_searches_removed_at on unanswered_searches (removed_at desc) where removed_at is not null;

    create table unanswered_search_days (
      search_id text not null references unanswered_searches on delete cascade,
      asked_on date not null,
      -- '' when it found nothing; otherwise the words that were tried next
      next_query text not null check (length(next_query) <= 80),
      searches int not null,
      primary key (search_id, asked_on, next_query)
    );
    create index unanswered_search_days_asked_on on unanswered_search_days (asked_on);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table unanswered_search_days; drop table unanswered_searches');
}
