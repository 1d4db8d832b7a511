import type { Knex } from 'knex';

const asIdentity = 'language sql stable security definer set search_path = identity, pg_temp';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- the day of an approval that is not shown to colleagues yet: all of a day come to be seen at once; null once it is seen
    alter table questions add column held_on date check (held_on is null or state = 'queued');
    create index questions_held_on on questions (held_on) where held_on is not null;
    -- the asker's area, where so many of it took part that it points to nobody; set when the session closes
    alter table questions add column area_id text references areas;

    -- an asker's name is opened by two coordinators, for a written reason
    create table unsealings (
      id text primary key,
      question_id text not null references questions on delete cascade,
      reason text not null,
      asked_by text not null references people,
      asked_at timestamptz not null,
      state text not null default 'asked' check (state in ('asked', 'approved', 'declined', 'withdrawn')),
      decided_by text references people,
      decided_at timestamptz,
      check ((state = 'asked') = (decided_at is null)),
      check (state not in ('approved', 'declined') or (decided_by is not null and decided_by <> asked_by))
    );
    create unique index unsealings_asked on unsealings (question_id) where state = 'asked';
    create index unsealings_question_id on unsealings (question_id);
    create index unsealings_asked_by on unsealings (asked_by);
    create index unsealings_decided_by on unsealings (decided_by);

    grant select on unsealings, people, questions, supports, remarks, remark_authors, unclear_signals to lakifoorumi_identity;
    set local role lakifoorumi_identity;

    -- who asked, for the coordinator whose unsealing another has approved, for two weeks
    create function identity.unsealed(unsealing text, person text) returns table (person_id text, name text, email text) ${asIdentity}
      as $$ select p.id, p.display_name, p.email
            from public.unsealings u join askers a on a.question_id = u.question_id join public.people p on p.id = a.person_id
            where u.id = unsealing and u.asked_by = person and u.state = 'approved' and u.decided_by <> u.asked_by
              and u.decided_at > now() - interval '14 days' $$;

    -- the areas of a session's askers that may be shown: at least so many workers of each, never fewer than five, asked, followed or
    -- took part in the discussion
    create function identity.regions_of(session text, at_least int) returns table (question_id text, area_id text) ${asIdentity}
      as $$ with mine as (select q.id from public.questions q where q.session_id = session),
              took_part as (
                select a.person_id from askers a join mine on mine.id = a.question_id
                union select s.person_id from public.supports s join mine on mine.id = s.question_id
                union select w.person_id from public.remarks r join mine on mine.id = r.question_id
                                          join public.remark_authors w on w.remark_id = r.id),
              enough as (
                select p.area_id from took_part t join public.people p on p.id = t.person_id
                where p.role = 'worker' and p.area_id is not null
                group by p.area_id having count(*) >= greatest(at_least, 5))
            select a.question_id, p.area_id
            from askers a join mine on mine.id = a.question_id join public.people p on p.id = a.person_id
            where p.area_id in (select area_id from enough) $$;
    revoke all on all functions in schema identity from public;
    reset role;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function identity.unsealed(text, text);
    drop function identity.regions_of(text, int);
    drop table unsealings;
    alter table questions drop column area_id, drop column held_on;
  `);
}
