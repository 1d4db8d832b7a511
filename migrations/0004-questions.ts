import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- holds no person and no original wording: what anyone may come to read
    create table questions (
      id text primary key,
      session_id text not null references sessions,
      state text not null check (state in ('draft', 'submitted', 'needs_info', 'queued', 'on_air', 'answered', 'published',
                                           'merged', 'deferred', 'declined', 'withdrawn', 'answered_private')),
      public_title text,
      public_text text,
      section_hint text not null default '',
      needed_by date,
      consent text not null check (consent in ('as_is', 'generalised', 'not')),
      late boolean not null default false,
      position int,
      info_request text,
      decline_reason text check (decline_reason in ('not_about_law', 'single_case', 'already_answered', 'unclear', 'other')),
      decline_text text,
      deferral text check (deferral in ('next_session', 'written')),
      deferred_until date,
      merged_into_id text references questions,
      submitted_on date,
      on_air_since timestamptz,
      answered_at timestamptz,
      updated_at timestamptz not null default now(),
      -- only these have no public wording yet, or never got one
      check (public_text is not null or state in ('draft', 'submitted', 'needs_info', 'declined', 'withdrawn', 'merged', 'deferred')),
      check ((state = 'merged') = (merged_into_id is not null)),
      check (state <> 'declined' or (decline_reason is not null and decline_text is not null)),
      check (state <> 'needs_info' or info_request is not null),
      check (state <> 'deferred' or deferral is not null),
      check ((state = 'on_air') = (on_air_since is not null))
    );
    create index questions_session_id on questions (session_id, state);
    create index questions_merged_into_id on questions (merged_into_id);

    -- the one pointer to what is on air: a session can have no second, whatever the code does
    create unique index questions_one_on_air on questions (session_id) where state = 'on_air';

    create table question_originals (
      question_id text primary key references questions on delete cascade,
      text text not null
    );

    -- who asked: read only to show people their own questions
    create table question_askers (
      question_id text primary key references questions on delete cascade,
      person_id text not null references people
    );
    create index question_askers_person_id on question_askers (person_id);

    create table supports (
      question_id text not null references questions on delete cascade,
      person_id text not null references people,
      primary key (question_id, person_id)
    );
    create index supports_person_id on supports (person_id);

    -- what a triage decision changed, for the ten seconds in which it can be undone
    create table triage_undos (
      question_id text primary key references questions on delete cascade,
      person_id text not null references people,
      before jsonb not null,
      decided_state text not null,
      -- what had been merged into this question and was led on by merging it in its turn
      led_on text[] not null default '{}',
      decided_at timestamptz not null
    );
    create index triage_undos_person_id on triage_undos (person_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table triage_undos; drop table supports; drop table question_askers; drop table question_originals;
    drop table questions;
  `);
}
