import type { Knex } from 'knex';

const asIdentity = 'language sql security definer set search_path = identity, pg_temp';

// A day of Helsinki: anything finer would tell when an asker was at work.
const today = `date_trunc('day', now(), 'Europe/Helsinki')`;

// Whom an opened seal tells of, as 0020 has it; `also` says what must be on record.
const unsealed = (also: string) => `
  create or replace function identity.unsealed(unsealing text, person text) returns table (person_id text, name text, email text) stable ${asIdentity}
      as $$ select p.id, p.display_name, p.email
            from public.unsealings u join askers a on a.question_id = u.question_id join public.people p on p.id = a.person_id
            where u.id = unsealing and u.asked_by = person and u.state = 'approved' and u.decided_by <> u.asked_by
              and u.decided_at > now() - interval '14 days'${also} $$;`;

// What the product writes in a table it may change proves nothing: the chained list of events, to which it can only add, must tell
// of the approval and of a look just now.
const onRecord = `
  and exists (select from public.events e where e.type = 'unsealing.approved' and e.subject->>'unsealingId' = u.id and e.actor_id = u.decided_by)
  and exists (select from public.events e where e.type = 'unsealing.read' and e.subject->>'unsealingId' = u.id and e.actor_id = person
                and e.at > now() - interval '10 minutes')`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- how many had the same question, of those of whom it is no longer known who they are
    alter table questions add column former_supports int not null default 0 check (former_supports >= 0);

    alter table questions alter column updated_at set default ${today};
    update questions set updated_at = date_trunc('day', updated_at, 'Europe/Helsinki');
    alter table operations alter column created_at set default ${today};
    update operations set created_at = date_trunc('day', created_at, 'Europe/Helsinki');

    grant select on events to lakifoorumi_identity;
    set local role lakifoorumi_identity;
    ${unsealed(onRecord)}
    -- whether it is still known who asked
    create function identity.linked(question text) returns boolean stable ${asIdentity}
      as $$ select exists (select from askers where question_id = question) $$;
    -- deletes the link to the asker; true when there was one
    create function identity.forget(question text) returns boolean ${asIdentity}
      as $$ with gone as (delete from askers where question_id = question returning 1) select exists (select from gone) $$;
    revoke all on all functions in schema identity from public;
    reset role;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    set local role lakifoorumi_identity;
    ${unsealed('')}
    reset role;
    revoke select on events from lakifoorumi_identity;
    drop function identity.forget(text);
    drop function identity.linked(text);
    alter table operations alter column created_at set default now();
    alter table questions alter column updated_at set default now();
    alter table questions drop column former_supports;
  `);
}
