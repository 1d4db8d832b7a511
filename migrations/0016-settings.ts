import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- what a coordinator has set; what is not here is as server/settings/contract.ts has it
    create table settings (
      name text primary key,
      value int not null
    );

    -- what the index is made of beside the entries: of the versions that are public, and no others
    create view public_dissents as
      select d.version_id, d.html, d.signed_at from dissents d join public_entries p on p.version_id = d.version_id;
    create view public_citations as
      select c.version_id, c.position, c.act_number, c.chapter, c.section
      from citations c join public_entries p on p.version_id = c.version_id;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop view public_citations; drop view public_dissents; drop table settings');
}
