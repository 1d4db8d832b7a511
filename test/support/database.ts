import { Pool } from 'pg';
import { seedCast } from '../../seeds/cast.ts';
import { seedForums } from '../../seeds/forums.ts';
import { type Database, migrate, openDatabase } from '../../server/platform/database.ts';
import { migrateJobs } from '../../server/platform/jobs.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';

let cluster: Promise<TestCluster> | null = null;
let template: Promise<string> | null = null;

function sharedCluster(): Promise<TestCluster> {
  cluster ??= startTestCluster();
  return cluster;
}

/** Ends the run's own PostgreSQL. */
export async function stopSharedCluster(): Promise<void> {
  if (cluster) await (await cluster).stop();
  cluster = null;
  template = null;
}

/** A fresh database with the schema, the areas, the forums and, unless left out, the cast; nothing else. */
export async function freshDatabaseUrl({ cast = true } = {}): Promise<string> {
  template ??= makeTemplate();
  const url = await (await sharedCluster()).createDatabase(await template);
  if (cast) await onDatabase(url, (database) => database.transaction(seedCast));
  return url;
}

async function onDatabase(url: string, deed: (database: Database) => Promise<void>): Promise<void> {
  const database = openDatabase(url);
  try {
    await deed(database);
  } finally {
    await database.destroy();
  }
}

async function makeTemplate(): Promise<string> {
  const url = await (await sharedCluster()).createDatabase();
  const pool = new Pool({ connectionString: url });
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  await migrate(url);
  await onDatabase(url, seedForums);
  await migrateJobs(pool);
  await pool.end();
  return url;
}

/** A fresh database, opened for one `describe` and closed after it. */
export function useDatabase(): () => Database {
  let database: Database | null = null;
  before(async () => {
    database = openDatabase(await freshDatabaseUrl());
  });
  after(async () => {
    await database?.destroy();
  });
  return () => {
    if (!database) throw new Error('The database is open only within its describe');
    return database;
  };
}
