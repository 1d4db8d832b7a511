import { readdir } from 'node:fs/promises';
import knex, { type Knex } from 'knex';
import pg from 'pg';

// A calendar day stays text: as a Date it would shift with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts and sequence numbers fit a double for the life of this product.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Database = Knex;
export type Transaction = Knex.Transaction;

/** Opens the pool; every wait is bounded, so a stopped database becomes a refusal and not a queue. */
export function openDatabase(url: string, poolSize = 12): Database {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
      connectionTimeoutMillis: 5_000,
      // A server that is up but silent (stopped, cut off) must not hold a request for ever.
      query_timeout: 20_000,
      keepAlive: true,
    },
    pool: { min: 0, max: poolSize, acquireTimeoutMillis: 5_000 },
  });
}

const migrationFolder = new URL('../../migrations/', import.meta.url);
const migrationLock = 7_301_001;

/** Brings the schema up to date; of several processes that start at once one does it and the others wait. */
export async function migrate(database: Database): Promise<string[]> {
  const names = (await readdir(migrationFolder)).filter((name) => name.endsWith('.ts')).sort();
  const connection = await database.client.acquireConnection();
  try {
    await database.raw('select pg_advisory_lock(?)', [migrationLock]).connection(connection);
    const [, applied] = await database.migrate.latest({ migrationSource: sourceOf(names) });
    return applied;
  } finally {
    await database.raw('select pg_advisory_unlock(?)', [migrationLock]).connection(connection);
    await database.client.releaseConnection(connection);
  }
}

function sourceOf(names: string[]): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => names,
    getMigrationName: (name) => name,
    getMigration: (name) => import(new URL(name, migrationFolder).href),
  };
}
