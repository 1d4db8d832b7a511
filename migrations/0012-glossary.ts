import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- what is said -> what the law calls it; read by the search alone, never indexed
    create table glossary_words (
      id text primary key,
      -- one to three words in small letters
      phrase text not null unique,
      terms text[] not null check (cardinality(terms) between 1 and 6),
      kind text not null check (kind in ('abbreviation', 'slang', 'swedish', 'english', 'synonym')),
      updated_at timestamptz not null,
      -- a removed word can be taken back, and a seeded one does not come back by itself
      removed_at timestamptz
    );
    create index glossary_words_removed_at on glossary_words (removed_at desc) where removed_at is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table glossary_words');
}
