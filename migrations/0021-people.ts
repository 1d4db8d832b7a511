import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- whom a coordinator has asked to come, and as what; gone when they come, or soon after it is withdrawn
    create table invitations (
      id text primary key,
      -- in small letters: compared with the provider's verified address, whatever letters that has
      email text not null check (email = lower(email)),
      display_name text not null,
      role text not null check (role in ('participant', 'worker', 'lawyer', 'coordinator')),
      area_id text references areas,
      invited_at timestamptz not null,
      withdrawn_at timestamptz
    );
    create unique index invitations_email on invitations (email) where withdrawn_at is null;
    create index invitations_area_id on invitations (area_id);

    alter table people
      add column email_verified boolean not null default false,
      add column last_signed_in_on date;

    create index sign_ins_person_id on sign_ins ((sess->>'personId'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index sign_ins_person_id;
    alter table people drop column email_verified, drop column last_signed_in_on;
    drop table invitations;
  `);
}
