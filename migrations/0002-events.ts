import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- the audit trail, the outbox and the live feed: ids, never text; actor_id is null where an asker is sealed
    create table events (
      seq bigint primary key,
      type text not null,
      at timestamptz not null,
      actor_id text,
      actor_kind text not null,
      session_id text,
      session_seq bigint,
      subject jsonb not null,
      unique (session_id, session_seq)
    );

    -- a session's own gap-free numbering, apart from the session's row so that its lock never waits for a command
    create table session_feeds (
      session_id text primary key,
      last_seq bigint not null
    );

    -- a command sent again gives the reply it gave; the key is a digest, so this says nothing of who asked
    create table operations (
      key text primary key,
      command text not null,
      reply jsonb,
      created_at timestamptz not null default now()
    );
    create index operations_created_at on operations (created_at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table operations; drop table session_feeds; drop table events');
}
