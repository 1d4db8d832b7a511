import type { Knex } from 'knex';

// The functions run with the rights of `lakifoorumi_identity`: the product itself, as `lakifoorumi_app`, can neither read nor
// change the table, and learns only what it asks of a person it already knows (server/platform/privileges.ts).
const asIdentity = 'language sql security definer set search_path = identity, pg_temp';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create schema identity authorization lakifoorumi_identity;
    grant references, select on questions, people, question_askers to lakifoorumi_identity;
    set local role lakifoorumi_identity;

    create table identity.askers (
      question_id text primary key references public.questions on delete cascade,
      person_id text not null references public.people
    );
    create index askers_person_id on identity.askers (person_id);
    insert into identity.askers select question_id, person_id from public.question_askers;

    create function identity.seal(question text, person text) returns void ${asIdentity}
      as $$ insert into askers (question_id, person_id) values (question, person) $$;
    create function identity.asks(question text, person text) returns boolean stable ${asIdentity}
      as $$ select exists (select from askers where question_id = question and person_id = person) $$;
    create function identity.questions_of(person text) returns table (question_id text) stable ${asIdentity}
      as $$ select a.question_id from askers a where a.person_id = person $$;
    revoke all on all functions in schema identity from public;

    reset role;
    drop table question_askers;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create table question_askers (
      question_id text primary key references questions on delete cascade,
      person_id text not null references people
    );
    create index question_askers_person_id on question_askers (person_id);
    insert into question_askers select question_id, person_id from identity.askers;
    drop schema identity cascade;
    revoke references on questions, people from lakifoorumi_identity;
  `);
}
