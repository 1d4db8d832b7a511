import { type Client, escapeIdentifier } from 'pg';
import { leftOut } from './left-out.ts';
import type { TableSums } from './manifest.ts';

/** Makes the text of a row the same on every server. */
const sameText = `set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres';
  set bytea_output to 'hex'; set extra_float_digits to 1; set search_path to public`;

/** The tables whose rows a backup holds, as `schema.table`, in the order of their names. */
async function tablesOf(client: Client): Promise<{ schema: string; table: string }[]> {
  const { rows } = await client.query<{ schema: string; table: string }>(
    `select schemaname as schema, tablename as table from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and schemaname || '.' || tablename <> all($1)
     order by schemaname collate "C", tablename collate "C"`,
    [Object.keys(leftOut)],
  );
  return rows;
}

/**
 * How many rows each table has, and a sum over them that any changed, missing or additional row changes: a digest of each row,
 * added up, so that neither their order nor their number costs memory.
 */
export async function sumTables(
  client: Client,
  onProgress?: (done: number, all: number) => void,
): Promise<TableSums> {
  await client.query(sameText);
  const tables = await tablesOf(client);
  const sums: TableSums = {};
  for (const [index, { schema, table }] of tables.entries()) {
    const { rows } = await client.query<{ rows: number; sum: string }>(
      `select count(*)::float8 as rows,
              coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint::numeric), 0)::text as sum
       from ${escapeIdentifier(schema)}.${escapeIdentifier(table)} t`,
    );
    sums[`${schema}.${table}`] = { rows: rows[0]?.rows ?? 0, sum: rows[0]?.sum ?? '' };
    onProgress?.(index + 1, tables.length);
  }
  return sums;
}

/** In words, each table that is not as it was; none when all are equal. */
export function differences(before: TableSums, after: TableSums): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (was && is && was.rows === is.rows && was.sum === is.sum) return [];
    const said = (sums: typeof was) => (sums ? `${sums.rows}` : 'ei taulua – no table');
    const sameCount = was?.rows === is?.rows ? ', sisältö eroaa – contents differ' : '';
    return [`${name}: ${said(was)} → ${said(is)}${sameCount}`];
  });
}
