import type { Database } from '../platform/database.ts';
import type { SectionOfAct } from '../statutes/statute-path.ts';
import { listedEntries, type ListedEntryRecord, newestFirst, type Slice } from './queries.ts';

/** An act or a place in it, and how many public entries cite it. */
export type CitedAct = { actNumber: string; entries: number };
export type CitedPlace = { chapter: string | null; section: string | null; entries: number };

const citedVersions = 'from public_entries p join citations c on c.version_id = p.version_id';

/** The acts that public entries cite; of one act alone when it is named. */
export async function citedActs(database: Database, actNumber: string | null = null): Promise<CitedAct[]> {
  const { rows } = await database.raw(
    `select c.act_number as "actNumber", count(distinct p.id)::int as entries ${citedVersions}
     where cast(? as text) is null or c.act_number = ? group by 1`,
    [actNumber, actNumber],
  );
  return rows;
}

/** The sections of an act that public entries cite; the chapter counts only where it numbers its sections. */
export async function citedPlaces(
  database: Database,
  { number, byChapters = false }: { number: string; byChapters?: boolean },
): Promise<CitedPlace[]> {
  const { rows } = await database.raw(
    `select case when ? then c.chapter end as chapter, c.section, count(distinct p.id)::int as entries
     ${citedVersions} where c.act_number = ? group by 1, 2`,
    [byChapters, number],
  );
  return rows;
}

/** Every place in the law that public entries cite, once. */
export async function allCitedPlaces(
  database: Database,
): Promise<{ actNumber: string; chapter: string | null; section: string | null }[]> {
  const { rows } = await database.raw(
    `select distinct c.act_number as "actNumber", c.chapter, c.section ${citedVersions} order by 1, 2, 3`,
  );
  return rows;
}

// What may still be relied on comes first.
const validFirst = `
  order by array_position(array['in_force', 'to_review', 'law_changed', 'superseded'], p.validity),
    p.published_at desc, p.id limit ? offset ?`;

/** The public entries that cite an act, the newest first. */
export async function entriesOfAct(
  database: Database,
  actNumber: string,
  slice: Slice,
): Promise<ListedEntryRecord[]> {
  const { rows } = await database.raw(
    `${listedEntries} where p.version_id in (select version_id from citations where act_number = ?)
     ${newestFirst} limit ? offset ?`,
    [actNumber, slice.limit, slice.offset],
  );
  return rows;
}

/** The public entries that cite a section of an act, the newest valid ones first. */
export async function entriesOfSection(
  database: Database,
  { actNumber, chapter, section }: SectionOfAct & { actNumber: string },
  slice: Slice,
): Promise<ListedEntryRecord[]> {
  const { rows } = await database.raw(
    `${listedEntries} where p.version_id in (select version_id from citations
       where act_number = ? and section = ? and (cast(? as text) is null or chapter = ?)) ${validFirst}`,
    [actNumber, section, chapter, chapter, slice.limit, slice.offset],
  );
  return rows;
}
