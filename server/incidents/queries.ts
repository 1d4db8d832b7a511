import type { Database } from '../platform/database.ts';
import type { IncidentKind, IncidentState } from './contract.ts';
import { hiddenTexts, type PlacedText, standingTexts } from './hidden-text-store.ts';

/** An incident with what its page tells. */
export type IncidentRecord = {
  id: string;
  questionId: string;
  remarkId: string | null;
  entryId: string | null;
  sessionTitle: string;
  state: IncidentState;
  kind: IncidentKind;
  reports: number;
  reportedAt: Date;
  redactedAt: Date | null;
  closedAt: Date | null;
};

/** The incidents that are open, the oldest first, or those closed last. */
export async function incidentsThat(
  database: Database,
  are: 'open' | 'closed',
  limit: number,
): Promise<IncidentRecord[]> {
  const query = database('incidents as i')
    .join('questions as q', 'q.id', 'i.question_id')
    .join('sessions as s', 's.id', 'q.session_id')
    .leftJoin('entries as e', 'e.question_id', 'q.id')
    .select({ id: 'i.id', questionId: 'i.question_id', remarkId: 'i.remark_id', entryId: 'e.id' })
    .select({ sessionTitle: 's.title', state: 'i.state', kind: 'i.kind', reports: 'i.reports' })
    .select({ reportedAt: 'i.reported_at', redactedAt: 'i.redacted_at', closedAt: 'i.closed_at' })
    .limit(limit);
  if (are === 'open') return query.whereNull('i.closed_at').orderBy('i.reported_at').orderBy('i.id');
  return query.whereNotNull('i.closed_at').orderBy('i.closed_at', 'desc').orderBy('i.id');
}

/** How many incidents wait to be looked at. */
export async function countOpenIncidents(database: Database): Promise<number> {
  const row = await database('incidents').whereNull('closed_at').count({ count: '*' }).first();
  return Number(row?.['count'] ?? 0);
}

/** The texts of an incident, hidden or in sight again. */
export async function textsOf(database: Database, incident: IncidentRecord): Promise<PlacedText[]> {
  return incident.state === 'hidden' ? hiddenTexts(database, incident.id) : standingTexts(database, incident);
}

const mostElsewhere = 20;

/** The other questions in whose texts words stand as they are, in those that people write and read. */
export async function questionsThatSay(
  database: Database,
  words: readonly string[],
  than: IncidentRecord,
): Promise<{ id: string; title: string }[]> {
  if (words.length === 0) return [];
  const like = words.map((each) => `%${each.replace(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await database.raw(
    `with said(id) as (
       select id from questions where public_title || ' ' || public_text ilike any(:like)
       union select question_id from question_originals where text ilike any(:like)
       union select question_id from entries where title || ' ' || question_text ilike any(:like)
       union select question_id from answer_versions where markdown ilike any(:like)
       union select question_id from remarks where text ilike any(:like))
     select q.id, coalesce(q.public_title, '') as title from questions q join said using (id)
     where q.id <> :id and q.merged_into_id is distinct from :id and q.state <> 'draft' order by q.public_title, q.id limit :most`,
    { like, id: than.questionId, most: mostElsewhere },
  );
  return rows;
}
