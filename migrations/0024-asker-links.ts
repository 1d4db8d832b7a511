import type { Knex } from 'knex';

const asIdentity = 'language sql security definer set search_path = identity, pg_temp';

// A day of Helsinki: anything finer would tell when an asker was at work.
const today = `date_trunc('day', now(), 'Europe/Helsinki')`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- how many had the same question, of those of whom it is no longer known who they are
    alter table questions add column former_supports int not null default 0 check (former_supports >= 0);

    alter table questions alter column updated_at set default ${today};
    update questions set updated_at = date_trunc('day', updated_at, 'Europe/Helsinki');
    alter table operations alter column created_at set default ${today};
    update operations set created_at = date_trunc('day', created_at, 'Europe/Helsinki');

    set local role lakifoorumi_identity;
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
    drop function identity.forget(text);
    drop function identity.linked(text);
    alter table operations alter column created_at set default now();
    alter table questions alter column updated_at set default now();
    alter table questions drop column former_supports;
  `);
}
