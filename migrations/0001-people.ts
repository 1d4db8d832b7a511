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

    -- Every process hears, by whatever way it was done, that a sign-in has ended or a person may do other things than before.
    create function tell_sign_in_ended() returns trigger language plpgsql as $$ begin
      perform pg_notify('sign_ins', json_build_object('signInId', old.sid)::text);
      return null;
    end $$;
    create trigger sign_in_ended after delete on sign_ins for each row execute function tell_sign_in_ended();

    create function tell_person_changed() returns trigger language plpgsql as $$ begin
      perform pg_notify('sign_ins', json_build_object('personId', new.id)::text);
      return null;
    end $$;
    create trigger person_changed after update of role, disabled_at on people for each row
      when (old.role is distinct from new.role or old.disabled_at is distinct from new.disabled_at)
      execute function tell_person_changed();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table sign_ins; drop table people; drop table areas;
    drop function tell_sign_in_ended(); drop function tell_person_changed();
  `);
}
