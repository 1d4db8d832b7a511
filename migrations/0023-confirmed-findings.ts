import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- of what in a question's own text its writer has said that it tells of no client: what it was and how many, never what
    -- was written
    create table confirmed_findings (
      question_id text not null references questions on delete cascade,
      kind text not null,
      count int not null check (count > 0),
      primary key (question_id, kind)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table confirmed_findings');
}
