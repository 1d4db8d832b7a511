import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- a lease: one row a question, so it can never be held by two; fence grows with every new holder, no person when let go
    create table claims (
      question_id text primary key references questions on delete cascade,
      person_id text references people,
      fence bigint not null,
      expires_at timestamptz not null
    );
    create index claims_person_id on claims (person_id);

    -- what a lawyer types while live: state, not history; never published as such
    create table provisional_texts (
      question_id text primary key references questions on delete cascade,
      person_id text not null references people,
      markdown text not null,
      revision bigint not null,
      updated_at timestamptz not null
    );
    create index provisional_texts_person_id on provisional_texts (person_id);

    create table answer_versions (
      id text primary key,
      question_id text not null references questions,
      number int not null,
      state text not null check (state in ('draft', 'signed_once', 'signed_twice', 'published', 'to_review', 'law_changed',
                                           'confirmed', 'superseded', 'revoked')),
      markdown text not null,
      html text not null,
      author_id text not null references people,
      revision int not null default 1,
      one_signature_reason text,
      created_at timestamptz not null default now(),
      unique (question_id, number)
    );
    create index answer_versions_author_id on answer_versions (author_id);

    create table citations (
      version_id text not null references answer_versions on delete cascade,
      position int not null,
      act_number text not null,
      chapter text,
      section text,
      subsection int,
      item int,
      primary key (version_id, position)
    );
    create index citations_act_number on citations (act_number, section);

    create table signatures (
      version_id text not null references answer_versions on delete cascade,
      person_id text not null references people,
      signed_at timestamptz not null,
      primary key (version_id, person_id)
    );
    create index signatures_person_id on signatures (person_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop table signatures; drop table citations; drop table answer_versions; drop table provisional_texts; drop table claims',
  );
}
