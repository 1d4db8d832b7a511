import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create extension if not exists pg_trgm;

    create table entries (
      id text primary key,
      question_id text not null unique references questions,
      forum_id text not null references forums,
      session_id text not null references sessions,
      version_id text not null references answer_versions,
      title text not null,
      question_text text not null,
      tags text[] not null default '{}',
      validity text not null default 'in_force'
        check (validity in ('in_force', 'to_review', 'law_changed', 'superseded', 'revoked')),
      validity_note text not null default '',
      superseded_by_id text references entries,
      illustrative boolean not null default false,
      published_at timestamptz not null,
      updated_at timestamptz not null
    );
    create index entries_forum_id on entries (forum_id, published_at desc);
    create index entries_session_id on entries (session_id);
    create index entries_version_id on entries (version_id);
    create index entries_superseded_by_id on entries (superseded_by_id);

    -- the only thing the search index is fed from and checked against
    create view public_entries as
      select e.id, e.forum_id, f.slug as forum_slug, e.session_id, e.title, e.question_text, v.html as answer_html,
             e.version_id, e.tags, e.validity, e.illustrative, e.published_at, e.updated_at
      from entries e
      join forums f on f.id = e.forum_id
      join answer_versions v on v.id = e.version_id
      where e.validity <> 'revoked';

    create table search_documents (
      entry_id text primary key references entries on delete cascade,
      vector tsvector not null,
      -- title and tags: what a misspelt word is compared with
      heading text not null
    );
    create index search_documents_vector on search_documents using gin (vector) with (fastupdate = off);
    create index search_documents_heading on search_documents using gin (heading gin_trgm_ops);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table search_documents; drop view public_entries; drop table entries');
}
