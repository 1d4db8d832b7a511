import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table questions
      -- the question that this one follows up
      add column parent_id text references questions,
      add column suggested_minutes int check (suggested_minutes between 1 and 120),
      -- the place of the lawyer who answers first; the other reads second
      add column first_lawyer int check (first_lawyer in (1, 2)),
      -- the place of the lawyer who answers in writing by deferred_until
      add column written_lawyer int check (written_lawyer in (1, 2));
    create index questions_parent_id on questions (parent_id);

    -- a lease that has run out is shown so; its row stays with its holder until someone takes it
    alter table claims add column lapsed boolean not null default false;

    -- what a person can type from a screen: no letter that looks like another
    create function new_short_code() returns text language sql volatile as $$
      select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + floor(random() * 31)::int, 1), '') from generate_series(1, 6)
    $$;
    alter table sessions add column short_code text not null default new_short_code() unique;

    -- what went on to a later session is still among what the earlier one received; a row counts while its question is elsewhere
    create table carried_questions (
      session_id text not null references sessions,
      question_id text not null references questions on delete cascade,
      to_session_id text not null references sessions,
      -- what the earlier session counts it as: one that was declined there and sent again elsewhere stays declined
      fate text not null default 'deferred' check (fate in ('deferred', 'declined')),
      primary key (session_id, question_id)
    );
    create index carried_questions_question_id on carried_questions (question_id);
    create index carried_questions_to_session_id on carried_questions (to_session_id);

    -- what was decided, so that the offer to undo can say it
    alter table triage_undos add column event text not null default '';

    -- when a paused session is to go on, if that was said
    alter table sessions add column resumes_at timestamptz;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sessions drop column resumes_at;
    alter table triage_undos drop column event;
    drop table carried_questions;
    alter table sessions drop column short_code;
    drop function new_short_code();
    alter table claims drop column lapsed;
    alter table questions drop column parent_id, drop column suggested_minutes, drop column first_lawyer,
      drop column written_lawyer;
  `);
}
