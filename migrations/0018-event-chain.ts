import type { Knex } from 'knex';

// What of an event is chained, as one text that is the same wherever it is read: `at` to the microsecond in UTC.
const written = (row: string) =>
  `convert_to(jsonb_build_array(${row}.seq, ${row}.type,
     to_char(${row}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), ${row}.actor_id, ${row}.actor_kind,
     ${row}.session_id, ${row}.session_seq, ${row}.subject)::text, 'UTF8')`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table events add column digest bytea;

    -- what an event is to be chained with the one before it: sha256 of that one's digest and of all that this one holds
    create function event_digest(before bytea, event events) returns bytea language sql stable set search_path = public, pg_temp
      as $$ select sha256(coalesce(before, ''::bytea) || ${written('event')}) $$;

    -- Whoever adds an event does not choose its digest. Numbers are given under one lock, so the event before is there.
    create function chain_event() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
      new.digest := event_digest((select digest from events where seq < new.seq order by seq desc limit 1), new);
      return new;
    end $$;

    do $$ declare event events; before bytea; begin
      for event in select * from events order by seq loop
        before := event_digest(before, event);
        update events set digest = before where seq = event.seq;
      end loop;
    end $$;
    alter table events alter column digest set not null;
    create trigger event_chained before insert on events for each row execute function chain_event();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger event_chained on events;
    drop function chain_event();
    drop function event_digest(bytea, events);
    alter table events drop column digest;
  `);
}
