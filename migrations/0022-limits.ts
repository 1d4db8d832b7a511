import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- how often something has been done lately, counted by all processes together (server/edges/limits.ts); the key is a digest
    -- that tells neither the person nor the address. Unlogged: it costs no flush, and a crash forgets it.
    create unlogged table limits (
      key varchar(255) primary key,
      points int not null,
      expire bigint
    );
    create index limits_expire on limits (expire);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table limits');
}
