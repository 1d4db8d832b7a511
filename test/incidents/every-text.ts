import type { Database } from '../../server/platform/database.ts';

/** A column that can hold what people wrote: text, JSON or bytes. */
export type TextColumn = { schema: string; table: string; column: string; type: string };

/** Every such column of the product's tables and of its job queue's. */
export async function textColumns(database: Database): Promise<TextColumn[]> {
  const { rows } = await database.raw(`
    select c.table_schema as schema, c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'identity', 'graphile_worker')
      and (c.data_type in ('text', 'json', 'jsonb', 'bytea', 'character varying') or c.udt_name in ('_text', '_varchar', 'tsvector'))
    order by 1, 2, 3`);
  return rows;
}

/** Where a word stands in the whole database: `table.column`, and in how many rows. */
export async function whereStands(database: Database, word: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { schema, table, column, type } of await textColumns(database)) {
    const { rows } = await database.raw(
      type === 'bytea'
        ? `select count(*)::int as count from ??.?? as t where position(convert_to(?, 'UTF8') in t.??) > 0`
        : `select count(*)::int as count from ??.?? as t where position(lower(?) in lower(cast(t.?? as text))) > 0`,
      [schema, table, word, column],
    );
    if (rows[0].count > 0) found[`${table}.${column}`] = rows[0].count;
  }
  return found;
}
