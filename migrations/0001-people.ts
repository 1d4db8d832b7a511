import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table areas (
      id text primary key,
      name text not null,
      municipalities text[] not null
    );

    create table people (
      id text primary key,
      issuer text not null,
      subject text not null,
      display_name text not null,
      email text,
      role text check (role in ('participant', 'worker', 'lawyer', 'coordinator')),
      area_id text references areas,
      language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      unique (issuer, subject)
    );
    create index people_area_id on people (area_id);

    -- the table of connect-pg-simple; a signed-in browser is a sign-in, never a session
    create table sign_ins (
      sid text primary key,
      sess json not null,
      expire timestamptz(6) not null
    );
    create index sign_ins_expire on sign_ins (expire);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table sign_ins; drop table people; drop table areas');
}
