import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- feeds give what was changed last, of one forum or of all
    create index entries_updated_at on entries (updated_at desc);
    create index entries_forum_id_updated_at on entries (forum_id, updated_at desc);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index entries_forum_id_updated_at; drop index entries_updated_at');
}
