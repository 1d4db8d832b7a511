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

/** An empty database without any of our tables. */
export async function bareDatabaseUrl(): Promise<string> {
  return (await sharedCluster()).createDatabase();
}

/** A fresh database with the schema, the areas, the forums and the cast, and nothing else. */
export async function freshDatabaseUrl(): Promise<string> {
  template ??= makeTemplate();
  return (await sharedCluster()).createDatabase(await template);
}

async function makeTemplate(): Promise<string> {
  const url = await bareDatabaseUrl();
  const database = openDatabase(url);
  const pool = new Pool({ connectionString: url });
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  await migrate(database);
  await migrateJobs(pool);
  await seedForums(database);
  await database.transaction(seedCast);
  await pool.end();
  await database.destroy();
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
