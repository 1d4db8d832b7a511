import type { Database, Transaction } from '../platform/database.ts';
import { dissentsJson } from '../answers/queries.ts';
import type { SignedDissent } from '../answers/contract.ts';
import type { Citation } from '../statutes/contract.ts';
import type { Validity } from './contract.ts';

type Reader = Database | Transaction;
type InLanguages = { fi: string; sv: string; en: string };

/** An entry with all that its page needs; a revoked one too, for its address stays. */
export type EntryRecord = {
  id: string;
  title: string;
  questionText: string;
  answerHtml: string;
  citations: Citation[];
  signatures: number;
  oneSignatureReason: string | null;
  signedOn: string;
  dissents: SignedDissent[];
  forum: { slug: string; name: InLanguages };
  session: { id: string; title: string; startsAt: string; isPublic: boolean };
  tags: string[];
  validity: Validity;
  validityNote: string;
  supersededById: string | null;
  illustrative: boolean;
  /** Its texts are being checked; others stand in their place. */
  hidden: boolean;
  /** The day on which personal data was taken from it. */
  redactedOn: string | null;
  publishedAt: Date;
  updatedAt: Date;
};

/** A public entry as lists show it. */
export type ListedEntryRecord = Pick<
  EntryRecord,
  | 'id'
  | 'title'
  | 'questionText'
  | 'answerHtml'
  | 'forum'
  | 'citations'
  | 'validity'
  | 'illustrative'
  | 'publishedAt'
>;

const citationsJson = (version: string) => `
  (select coalesce(json_agg(json_build_object('actNumber', c.act_number, 'chapter', c.chapter, 'section', c.section,
      'subsection', c.subsection, 'item', c.item) order by c.position), '[]')
   from citations c where c.version_id = ${version}) as citations`;

const forumJson = `
  json_build_object('slug', f.slug, 'name', json_build_object('fi', f.name_fi, 'sv', f.name_sv, 'en', f.name_en)) as forum`;

// The day of the last signature is the day from which the answer stands.
const entryColumns = `
  e.id, e.title, e.question_text as "questionText", v.html as "answerHtml", ${citationsJson('e.version_id')},
  signed.signatures,
  v.one_signature_reason as "oneSignatureReason",
  to_char(coalesce(signed.last, e.published_at) at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as "signedOn",
  ${dissentsJson('e.version_id')} as dissents,
  ${forumJson},
  json_build_object('id', s.id, 'title', s.title, 'isPublic', s.visibility = 'public',
    'startsAt', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as session,
  e.tags, e.validity, e.validity_note as "validityNote", e.superseded_by_id as "supersededById", e.illustrative, e.hidden,
  to_char((select q.redacted_at from questions q where q.id = e.question_id) at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as "redactedOn",
  e.published_at as "publishedAt", e.updated_at as "updatedAt"`;

const entryTables = `
  from entries e join answer_versions v on v.id = e.version_id
  join forums f on f.id = e.forum_id join sessions s on s.id = e.session_id
  cross join lateral (select count(*) as signatures, max(g.signed_at) as last
    from signatures g where g.version_id = e.version_id) as signed`;

/** The question that an entry answers. */
export async function questionOfEntry(database: Reader, entryId: string): Promise<string | null> {
  const row = await database('entries').where({ id: entryId }).first('question_id');
  return row?.question_id ?? null;
}

/** One entry; prepared once in each connection, for planning it takes longer than running it. */
export async function findEntry(database: Reader, entryId: string): Promise<EntryRecord | null> {
  const { rows } = await database
    .raw(`select ${entryColumns} ${entryTables} where e.id = ?`, [entryId])
    .options({ name: 'find-entry' });
  return rows[0] ?? null;
}

/** What lists show of the public entries; whoever uses it adds what it is limited to and its order. */
export const listedEntries = `
  select p.id, p.title, p.question_text as "questionText", p.answer_html as "answerHtml", p.validity, p.illustrative,
    p.published_at as "publishedAt", ${forumJson}, ${citationsJson('p.version_id')}
  from public_entries p join forums f on f.id = p.forum_id`;

/** The order of lists in which no other is asked for. */
export const newestFirst = 'order by p.published_at desc, p.id';

/** One page of a list and how many there are in all; `offset` from 0. */
export type Slice = { limit: number; offset: number };

/** The public entries of a forum, the newest first. */
export async function entriesOfForum(
  database: Reader,
  forumId: string,
  slice: Slice,
): Promise<ListedEntryRecord[]> {
  const { rows } = await database.raw(
    `${listedEntries} where p.forum_id = ? ${newestFirst} limit ? offset ?`,
    [forumId, slice.limit, slice.offset],
  );
  return rows;
}

/** The public entries that came of a session, the newest first. */
export async function entriesOfSession(database: Reader, sessionId: string): Promise<ListedEntryRecord[]> {
  const { rows } = await database.raw(`${listedEntries} where p.session_id = ? ${newestFirst}`, [sessionId]);
  return rows;
}

/** The public entries of all forums, the newest first. */
export async function newestEntries(database: Reader, slice: Slice): Promise<ListedEntryRecord[]> {
  const { rows } = await database.raw(`${listedEntries} ${newestFirst} limit ? offset ?`, [
    slice.limit,
    slice.offset,
  ]);
  return rows;
}

/** Those of the named entries that are public now, in the order of the names. */
export async function entriesByIds(database: Reader, entryIds: string[]): Promise<ListedEntryRecord[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await database.raw(
    `${listedEntries} where p.id = any(:entryIds) order by array_position(cast(:entryIds as text[]), p.id)`,
    { entryIds },
  );
  return rows;
}

export async function countEntries(database: Reader): Promise<number> {
  const row = await database('public_entries').count({ count: '*' }).first();
  return Number(row?.['count'] ?? 0);
}

/** What a feed is of: the entries of a forum, or all of them. */
type FeedOf = { forumId: string | null; limit: number };

/** The public entries changed last, whole and the latest first: a follower hears of a new answer and of a changed one. */
export async function entriesForFeed(database: Reader, { forumId, limit }: FeedOf): Promise<EntryRecord[]> {
  const { rows } = await database.raw(
    `select ${entryColumns} ${entryTables}
     where e.validity <> 'revoked' and not e.hidden and (e.forum_id = :forumId or cast(:forumId as text) is null)
     order by e.updated_at desc, e.id limit :limit`,
    { forumId, limit },
  );
  return rows;
}

/** When the entries of a forum, or any, were last changed; taking one back is a change too. */
export async function entriesChangedAt(database: Reader, forumId: string | null): Promise<Date | null> {
  const query = database('entries').max({ changedAt: 'updated_at' });
  const row = await (forumId ? query.where({ forum_id: forumId }) : query).first();
  return row?.changedAt ?? null;
}

/** The addresses of public entries, in an order that stays as entries are added. */
export async function entryAddresses(
  database: Reader,
  slice: Slice,
): Promise<{ id: string; updatedAt: Date }[]> {
  return database('public_entries')
    .select({ id: 'id', updatedAt: 'updated_at' })
    .orderBy('published_at')
    .orderBy('id')
    .limit(slice.limit)
    .offset(slice.offset);
}
