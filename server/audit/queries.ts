import type { Database } from '../platform/database.ts';
import { type EventsAsked, eventGroups } from './contract.ts';

export { verifyEvents } from './chain-queries.ts';

/** `isSealed`: nobody is told who did it. */
export type EventRecord = {
  seq: number;
  type: string;
  at: Date;
  day: string;
  doerName: string | null;
  kind: string;
  isSealed: boolean;
  sessionId: string | null;
  subject: Record<string, string>;
  digest: string;
};

/** Events as they were asked for, the newest first, at most `limit`. */
export async function findEvents(
  database: Database,
  asked: EventsAsked,
  limit: number,
): Promise<EventRecord[]> {
  const rows = database('events as e')
    .leftJoin('people as p', 'p.id', 'e.actor_id')
    .select({ seq: 'e.seq', type: 'e.type', at: 'e.at', kind: 'e.actor_kind', subject: 'e.subject' })
    .select({ sessionId: 'e.session_id', doerName: 'p.display_name' })
    .select(
      database.raw(`to_char(e.at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day`),
      database.raw(`e.actor_id is null and e.actor_kind <> 'system' as "isSealed"`),
      database.raw(`encode(e.digest, 'hex') as digest`),
    )
    .orderBy('e.seq', 'desc')
    .limit(limit);
  if (asked.laji) void rows.whereRaw(`split_part(e.type, '.', 1) = any(?)`, [[...eventGroups[asked.laji]]]);
  if (asked.tekija) void rows.where('e.actor_id', asked.tekija);
  if (asked.alku)
    void rows.whereRaw(`e.at >= cast(? as timestamp) at time zone 'Europe/Helsinki'`, [asked.alku]);
  if (asked.loppu)
    void rows.whereRaw(`e.at < (cast(? as timestamp) + interval '1 day') at time zone 'Europe/Helsinki'`, [
      asked.loppu,
    ]);
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
  if (asked.ennen) void rows.where('e.seq', '<', asked.ennen);
  return rows;
}

/** Those who have done something that is told with their name. */
export async function doersOfEvents(database: Database): Promise<{ id: string; name: string }[]> {
  return database('people')
    .select({ id: 'id', name: 'display_name' })
    .whereIn('id', database('events').distinct('actor_id').whereNotNull('actor_id'))
    .orderBy('display_name');
}
