import type { Database } from '../../server/platform/database.ts';

/**
 * A digest of every row of every table of ours, but for those named: equal before and after means that nothing changed. How
 * many follow is counted by the clock, and how often something is tried by the limits, so both are left out.
 */
export async function digestOfAll(database: Database, but: string[] = []): Promise<string> {
  const { rows: tables } = await database.raw(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname in ('public', 'identity') or (schemaname = 'graphile_worker' and tablename = '_private_jobs'))
       and not tablename = any(?) order by 1`,
    [['follower_counts', 'limits', ...but]],
  );
  const parts = tables.map(
    ({ name }: { name: string }) =>
      `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as part from ${name} t`,
  );
  const { rows } = await database.raw(
    `select string_agg(part, '') as digest from (${parts.join(' union all ')}) p`,
  );
  return rows[0].digest;
}
