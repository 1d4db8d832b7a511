import { seedCast } from '../../seeds/cast.ts';
import { seedForums } from '../../seeds/forums.ts';
import { type Database, migrate, openDatabase } from '../../server/platform/database.ts';
import { roleUrls } from '../../server/platform/database-roles.ts';
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

/** A database as another one is now; nobody may be connected to that. */
export async function copyOfDatabase(url: string): Promise<string> {
  return (await sharedCluster()).createDatabase(url);
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
  await migrate(url);
  await onDatabase(url, seedForums);
  // Approved questions are seen at once, as a coordinator may have it; that they wait for the morning has tests of its own.
  await onDatabase(url, async (database) => {
    await database('settings').insert({ name: 'release_daily', value: 0 });
  });
  await migrateJobs(roleUrls(url).migrator);
  return url;
}

/** A fresh database, opened as its administrator for one `describe` and closed after it. */
export function useDatabase(): () => Database {
  return useDatabases().database;
}

/** The same, and opened as the role as which the product works. */
export function useDatabases(): { database(): Database; app(): Database } {
  let opened: { database: Database; app: Database } | null = null;
  before(async () => {
    const url = await freshDatabaseUrl();
    opened = { database: openDatabase(url), app: openDatabase(roleUrls(url).app) };
  });
  after(async () => {
    await opened?.database.destroy();
    await opened?.app.destroy();
  });
  const open = () => {
    if (!opened) throw new Error('The database is open only within its describe');
    return opened;
  };
  return { database: () => open().database, app: () => open().app };
}
