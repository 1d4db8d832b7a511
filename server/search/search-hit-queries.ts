import type { Validity } from '../faq/contract.ts';
import type { Database } from '../platform/database.ts';
import type { Citation } from '../statutes/contract.ts';

/** What the hits are counted by; `citations` once for each place. */
export type HitRecord = {
  id: string;
  forum: { slug: string; name: { fi: string; sv: string; en: string } };
  year: number;
  validity: Validity;
  citations: Pick<Citation, 'actNumber' | 'chapter' | 'section'>[];
};

/** Those of the named entries that are public now, in the order of the names. */
export async function publicHits(database: Database, entryIds: readonly string[]): Promise<HitRecord[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await database
    .raw(
      `select p.id, p.validity, extract(year from p.published_at at time zone 'Europe/Helsinki')::int as year,
         json_build_object('slug', f.slug, 'name', json_build_object('fi', f.name_fi, 'sv', f.name_sv, 'en', f.name_en)) as forum,
         (select coalesce(json_agg(json_build_object('actNumber', c.act_number, 'chapter', c.chapter, 'section', c.section)
            order by c.position), '[]') from citations c where c.version_id = p.version_id) as citations
       from public_entries p join forums f on f.id = p.forum_id
       where p.id = any(:entryIds) order by array_position(cast(:entryIds as text[]), p.id)`,
      { entryIds: [...entryIds] },
    )
    .options({ name: 'public-hits' });
  return rows;
}

/** How many entries the index holds that cite each of these sections, named as `417/2007 25a`. */
export async function countCiting(
  database: Database,
  sections: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database('search_sections').whereIn('section', sections).select('section', 'entries');
  return new Map(rows.map(({ section, entries }) => [section, entries]));
}
