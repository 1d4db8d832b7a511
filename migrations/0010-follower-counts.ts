import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- how many follow a session through each process: a number that may be lost with the database's last seconds
    create unlogged table follower_counts (
      process_id text not null,
      session_id text not null references sessions on delete cascade,
      followers int not null,
      counted_at timestamptz not null,
      primary key (process_id, session_id)
    );
    create index follower_counts_session_id on follower_counts (session_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table follower_counts');
}
