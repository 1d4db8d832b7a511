import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table forums (
      id text primary key,
      slug text not null unique,
      name_fi text not null,
      name_sv text not null,
      name_en text not null,
      description_fi text not null,
      description_sv text not null,
      description_en text not null,
      position int not null,
      retired_at timestamptz
    );

    create table sessions (
      id text primary key,
      forum_id text not null references forums,
      title text not null,
      intro text not null default '',
      state text not null default 'planned'
        check (state in ('planned', 'open', 'frozen', 'live', 'paused', 'wrap_up', 'closed', 'cancelled')),
      visibility text not null default 'public' check (visibility in ('public', 'signed_in')),
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      asking_opens_at timestamptz not null,
      asking_closes_at timestamptz not null check (asking_closes_at > asking_opens_at),
      created_at timestamptz not null default now()
    );
    create index sessions_forum_id on sessions (forum_id);
    create index sessions_starts_at on sessions (starts_at);

    create table session_lawyers (
      session_id text not null references sessions on delete cascade,
      person_id text not null references people,
      position int not null check (position in (1, 2)),
      primary key (session_id, person_id),
      unique (session_id, position)
    );
    create index session_lawyers_person_id on session_lawyers (person_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table session_lawyers; drop table sessions; drop table forums');
}
