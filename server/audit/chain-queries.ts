import type { Database } from '../platform/database.ts';
import type { EventHead } from '../platform/event-heads.ts';

/** What is wrong with the list of events, and from which number on; `missing` counts those that are gone before it. */
export type EventFault =
  | { kind: 'changed'; seq: number }
  | { kind: 'missing'; seq: number; missing: number }
  | { kind: 'cut_off'; seq: number; sessionId: string }
  | { kind: 'other_than_noted'; seq: number };

export type Verified = { events: number; head: EventHead | null; faults: EventFault[] };

const atMost = 100;

/**
 * Follows the chain from the first event to the last: each digest must be sha256 of the one before it and of its own row, so that
 * a row that was changed, taken out, put in or swapped shows. What was cut off at the end shows by the sessions' own counts and
 * by the heads noted outside the database. Read in one snapshot; at most 100 faults.
 */
export async function verifyEvents(database: Database, noted: readonly EventHead[] = []): Promise<Verified> {
  return database.transaction(
    async (tx) => {
      const head = await tx('events')
        .orderBy('seq', 'desc')
        .first('seq', tx.raw(`encode(digest, 'hex') as digest`));
      const events = Number((await tx('events').count({ count: '*' }).first())?.count ?? 0);
      const chained = await tx.raw(
        `select seq, kind, missing from (
           select seq, seq - coalesce(lag(seq) over w, 0) - 1 as missing,
             case when seq <> coalesce(lag(seq) over w, 0) + 1 then 'missing'
                  when digest <> event_digest(lag(digest) over w, e) then 'changed' end as kind
           from events e window w as (order by seq)) c
         where kind is not null order by seq limit :atMost`,
        { atMost },
      );
      const cut = await tx.raw(
        `select f.session_id as "sessionId", f.last_seq as seq from session_feeds f
         where f.last_seq <> (select coalesce(max(session_seq), 0) from events e where e.session_id = f.session_id)
         order by f.session_id limit :atMost`,
        { atMost },
      );
      return {
        events,
        head: head ?? null,
        faults: [
          ...chained.rows.map(({ missing, ...fault }: { kind: string; missing: number }) =>
            fault.kind === 'missing' ? { ...fault, missing } : fault,
          ),
          ...cut.rows.map((row: object) => ({ kind: 'cut_off', ...row })),
          ...(await unlikeNoted(tx, noted)),
        ],
      };
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

async function unlikeNoted(tx: Database, noted: readonly EventHead[]): Promise<EventFault[]> {
  const { rows } = await tx.raw(
    `select n.seq from jsonb_to_recordset(?::jsonb) as n(seq bigint, digest text)
     left join events e on e.seq = n.seq
     where e.seq is null or encode(e.digest, 'hex') <> n.digest order by n.seq limit ?`,
    [JSON.stringify(noted), atMost],
  );
  return rows.map(({ seq }: { seq: number }) => ({ kind: 'other_than_noted', seq }));
}
