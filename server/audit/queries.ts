import type { Database } from '../platform/database.ts';
import { type EventsAsked, eventGroups } from './contract.ts';

export { verifyEvents } from './chain-queries.ts';

/** `isTimed`: told with its time; what is not has its place in the order of events taken away as well. */
export type EventRecord = {
  type: string;
  at: Date;
  day: string;
  doerName: string | null;
  kind: string;
  isTimed: boolean;
  sessionId: string | null;
  subject: Record<string, string>;
};

const dayOfEvent = `to_char(e.at at time zone 'Europe/Helsinki', 'YYYY-MM-DD')`;
// Of who asks neither the deed nor the presence beside it has a time: one that came just before would tell whose it was.
const timed = `(e.actor_id is not null or e.actor_kind = 'system') and e.actor_kind not in ('worker', 'participant')
  and e.type not in ('person.joined', 'person.sign_in_ended', 'person.other_sign_ins_ended')`;

/**
 * Events as they were asked for, at most `limit`: the newest day first, in each what has a time, the newest first, and last what
 * has none, in an order that says nothing of when.
 */
export async function findEvents(
  database: Database,
  asked: EventsAsked,
  limit: number,
): Promise<EventRecord[]> {
  return matching(database, asked)
    .leftJoin('people as p', 'p.id', 'e.actor_id')
    .select({ type: 'e.type', at: 'e.at', kind: 'e.actor_kind', subject: 'e.subject' })
    .select({ sessionId: 'e.session_id', doerName: 'p.display_name' })
    .select(database.raw(`${dayOfEvent} as day`), database.raw(`${timed} as "isTimed"`))
    .orderByRaw(`day desc, "isTimed" desc, case when ${timed} then e.seq end desc`)
    .orderByRaw('e.type, cast(e.subject as text), p.display_name')
    .limit(limit);
}

/** The newest whole days that hold so many events, and the day before which there are more. */
export async function findEventDays(
  database: Database,
  asked: EventsAsked,
  atLeast: number,
): Promise<{ events: EventRecord[]; earlierThan: string | null }> {
  const newest = matching(database, asked)
    .select('e.at', database.raw(`${dayOfEvent} as day`))
    .orderBy('e.seq', 'desc')
    .limit(atLeast);
  const row = await database.from(newest.as('e')).min({ first: 'e.day' }).first();
  const first: string | null = row?.['first'] ?? null;
  if (first === null) return { events: [], earlierThan: null };
  const events = await findEvents(database, { ...asked, alku: first }, mostOfDays);
  const earlier = await matching(database, { ...asked, ennen: first }).first('e.type');
  return { events, earlierThan: earlier ? first : null };
}

const mostOfDays = 5_000;

function matching(database: Database, asked: EventsAsked) {
  const rows = database('events as e');
  if (asked.laji) void rows.whereRaw(`split_part(e.type, '.', 1) = any(?)`, [[...eventGroups[asked.laji]]]);
  if (asked.tekija) void rows.where('e.actor_id', asked.tekija);
  if (asked.alku) void rows.whereRaw(`e.at >= ${dayBegins}`, [asked.alku]);
  if (asked.ennen) void rows.whereRaw(`e.at < ${dayBegins}`, [asked.ennen]);
  if (asked.loppu) void rows.whereRaw(`e.at < ${dayEnds}`, [asked.loppu]);
  if (asked.kohde) {
    const subject = asked.kohde;
    void rows.where((one) => {
      void one
        .where('e.session_id', subject)
        .orWhereRaw(`jsonb_path_exists(e.subject, '$.* \\? (@ == $id)', ?)`, [
          JSON.stringify({ id: subject }),
        ]);
    });
  }
  return rows;
}

const dayBegins = `cast(? as timestamp) at time zone 'Europe/Helsinki'`;
const dayEnds = `(cast(? as timestamp) + interval '1 day') at time zone 'Europe/Helsinki'`;

/** Those who have done something that is told with their name. */
export async function doersOfEvents(database: Database): Promise<{ id: string; name: string }[]> {
  return database('people')
    .select({ id: 'id', name: 'display_name' })
    .whereIn('id', database('events').distinct('actor_id').whereNotNull('actor_id'))
    .orderBy('display_name');
}
