import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- how many found their answer in an entry instead of asking: a number a day, and nobody's
    create table answered_while_asking (
      entry_id text not null references entries,
      day date not null,
      count int not null check (count > 0),
      primary key (entry_id, day)
    );
    create index answered_while_asking_day on answered_while_asking (day);

    -- a draft that its writer has laid aside, for the ten seconds in which that can be undone and to tell its writer why;
    -- it is read for its writer alone
    create table put_away_drafts (
      question_id text primary key references questions on delete cascade,
      entry_id text references entries,
      followed_id text references questions on delete cascade,
      -- whether following began with it: an undo takes back no more than was done
      began_following boolean not null default false,
      put_away_at timestamptz not null,
      check (num_nonnulls(entry_id, followed_id) = 1)
    );
    create index put_away_drafts_entry_id on put_away_drafts (entry_id);
    create index put_away_drafts_followed_id on put_away_drafts (followed_id);

    -- what the asker saw while writing, and why it was not the same; for the session's lawyers and the coordinator
    create table question_differences (
      question_id text primary key references questions on delete cascade,
      entry_id text references entries,
      waiting_id text references questions on delete cascade,
      reason text not null,
      check (num_nonnulls(entry_id, waiting_id) = 1)
    );
    create index question_differences_entry_id on question_differences (entry_id);
    create index question_differences_waiting_id on question_differences (waiting_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop table question_differences; drop table put_away_drafts; drop table answered_while_asking',
  );
}
