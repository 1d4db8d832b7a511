import type { Database } from '../../server/platform/database.ts';

/** Resolves when some connection to the database waits for a lock. */
export async function someoneWaits(database: Database): Promise<void> {
  const waiting = async () => {
    const { rows } = await database.raw(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };
  while (!(await waiting()));
}
