import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- a shared text goes on for one generation: when it has become an answer, or its question has left the air, the next begins
    delete from provisional_texts;
    alter table provisional_texts
      -- who typed last; nobody has when a generation begins with none before it
      alter column person_id drop not null,
      drop column updated_at,
      add column generation bigint not null default 1,
      -- the state of the Yjs document that both lawyers write
      add column shared bytea not null default '',
      add column citations text not null default '';

    -- what the two lawyers tell each other of a question, and nobody else
    create table lawyer_notes (
      id text primary key,
      question_id text not null references questions on delete cascade,
      person_id text not null references people,
      text text not null,
      written_at timestamptz not null
    );
    create index lawyer_notes_question_id on lawyer_notes (question_id);
    create index lawyer_notes_person_id on lawyer_notes (person_id);

    -- a lawyer's own signed text beside the other's answer; void when the answer gets a new version
    create table dissents (
      version_id text not null references answer_versions on delete cascade,
      person_id text not null references people,
      markdown text not null,
      html text not null,
      signed_at timestamptz not null,
      primary key (version_id, person_id)
    );
    create index dissents_person_id on dissents (person_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table dissents; drop table lawyer_notes;
    delete from provisional_texts;
    alter table provisional_texts drop column generation, drop column shared, drop column citations,
      alter column person_id set not null, add column updated_at timestamptz not null;
  `);
}
