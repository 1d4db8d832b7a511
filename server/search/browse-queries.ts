import { listedEntries, type ListedEntryRecord, type Slice } from '../faq/queries.ts';
import type { Database } from '../platform/database.ts';
import type { SearchLimits } from './contract.ts';

/** The public entries within some limits, the newest first, and how many there are in all. */
export async function entriesWithin(
  database: Database,
  limits: SearchLimits,
  slice: Slice,
): Promise<{ total: number; records: ListedEntryRecord[] }> {
  const { sql, bindings } = conditionsOf(limits);
  const [counted, listed] = await Promise.all([
    database.raw(`select count(*) as entries from public_entries p where ${sql}`, bindings),
    database.raw(
      `${listedEntries} where ${sql} order by p.published_at desc, p.id limit :limit offset :offset`,
      { ...bindings, ...slice },
    ),
  ]);
  return { total: counted.rows[0].entries, records: listed.rows };
}

function conditionsOf({ foorumi, laki, pykala, vuosi, voimassaolo }: SearchLimits) {
  const bare = pykala.replace(/([a-z])$/, ' $1');
  const cited = `p.version_id in (select version_id from citations where act_number = :laki
    ${pykala && 'and section = any(:sections)'})`;
  const all = [
    foorumi && 'p.forum_slug = :foorumi',
    laki && cited,
    vuosi && `extract(year from p.published_at at time zone 'Europe/Helsinki') = :vuosi`,
    voimassaolo && 'p.validity = :voimassaolo',
  ].filter(Boolean);
  return {
    sql: all.join(' and ') || 'true',
    bindings: {
      foorumi,
      laki,
      sections: [`${bare} §`, `${bare} artikla`],
      vuosi: Number(vuosi),
      voimassaolo,
    },
  };
}
