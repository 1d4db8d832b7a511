import { readdir } from 'node:fs/promises';
import knex, { type Knex } from 'knex';
import pg from 'pg';
import { prepareRoles, roleUrls, type WorkingUrls } from './database-roles.ts';
import { applyPrivileges } from './privileges.ts';

// A calendar day stays text: as a Date it would shift with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts and sequence numbers fit a double for the life of this product.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Database = Knex;
export type Transaction = Knex.Transaction;

/**
 * How connections are made: every wait has an end, so that a database that is stopped, cut off or overloaded becomes a
 * refusal and not a queue. The server gives a statement up before we give up waiting for it.
 */
export function boundedConnection(url: string) {
  return {
    ...patientConnection(url),
    statement_timeout: 6_000,
    // Less than a statement: who waits for what a hanging process has locked gets it before giving up.
    idle_in_transaction_session_timeout: 4_000,
    query_timeout: 8_000,
  };
}

/** For what may take its time: a migration, or waiting for the process that migrates. */
function patientConnection(url: string) {
  return {
    connectionString: url,
    connectionTimeoutMillis: 4_000,
    keepAlive: true,
    // Left alone, the system asks only after two hours whether the other end is still there.
    keepAliveInitialDelayMillis: 10_000,
  };
}

// Its own lines tell of lost connections; what became of a command, a request or a start is told where that is known.
const silent = { warn: () => undefined };

/** Opens the pool that commands and pages share. */
export function openDatabase(url: string, poolSize = 12): Database {
  return openPool(boundedConnection(url), poolSize);
}

/** Opens one connection, or a few, for what may take its time: a look at all there is. */
export function openPatiently(url: string, poolSize = 1): Database {
  return openPool(patientConnection(url), poolSize);
}

function openPool(connection: Knex.PgConnectionConfig, poolSize: number): Database {
  return knex({
    client: 'pg',
    connection,
    pool: {
      min: 0,
      max: poolSize,
      acquireTimeoutMillis: 4_000,
      // One that still owes an answer would keep whoever gets it waiting behind that; it is ended instead.
      validate: ({ readyForQuery }: { readyForQuery: boolean }) => readyForQuery,
    },
    log: silent,
  });
}

const migrationFolder = new URL('../../migrations/', import.meta.url);
const migrationLock = 7_301_001;

/**
 * Makes the roles, brings the schema up to date and gives each role its rights; of several processes that start at once one
 * does it and the others wait. `adminUrl` is the administrator's (see `prepareRoles`).
 */
export async function migrate(adminUrl: string, given?: WorkingUrls | null): Promise<string[]> {
  await prepareRoles(adminUrl, given);
  const names = await migrationNames();
  const connection = patientConnection(roleUrls(adminUrl).migrator);
  const database = knex({ client: 'pg', connection, pool: { min: 0, max: 2 }, log: silent });
  try {
    return await underLock(database, async () => {
      const [, applied] = await database.migrate.latest({ migrationSource: sourceOf(names) });
      await applyPrivileges(database);
      return applied;
    });
  } finally {
    await database.destroy();
  }
}

/** The migrations that this version of the product knows, in their order. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(migrationFolder)).filter((name) => name.endsWith('.ts')).sort();
}

/** How many migrations are still to be done; seen by a role that may not do them. */
export async function missingMigrations(database: Database): Promise<number> {
  const names = await migrationNames();
  const { rows } = await database.raw(`select to_regclass('public.knex_migrations') is not null as made`);
  const done: string[] = rows[0]?.made ? await database('knex_migrations').pluck('name') : [];
  return names.filter((name) => !done.includes(name)).length;
}

async function underLock<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  const connection = await database.client.acquireConnection();
  try {
    await database.raw('select pg_advisory_lock(?)', [migrationLock]).connection(connection);
    return await work();
  } finally {
    // It goes with its connection, which is ended next.
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
