import { Pool } from 'pg';
import { BadConfig } from './config.ts';
import {
  boundedConnection,
  type Database,
  migrate,
  missingMigrations,
  openDatabase,
} from './platform/database.ts';
import { roleUrls, type WorkingUrls } from './platform/database-roles.ts';
import { migrateJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Stops } from './stops.ts';
import { seedForums } from '../seeds/forums.ts';
import { seedGlossary } from '../seeds/glossary.ts';

/**
 * The database, as its administrator, who makes it ready and the roles that may do less as which the product works; or as those
 * roles, when someone else has made it ready (`npm run migrate`).
 */
export type Databases = { adminUrl: string } | WorkingUrls;

/** The database as each role opens it: `database` does what people do, `identity` alone reads who asked. */
export type Stores = {
  database: Database;
  indexing: Database;
  identity: Database;
  /** Of the same role as `database`, for the libraries that want a pool. */
  pool: Pool;
  databaseUrl: string;
};

/** Makes a database ready: roles, schema, rights and the queue of jobs. */
async function prepareDatabase(adminUrl: string): Promise<WorkingUrls> {
  await migrate(adminUrl);
  const urls = roleUrls(adminUrl);
  await migrateJobs(urls.migrator);
  return urls;
}

/** Opens the database, made ready where that is for us to do, with the forums and words that every product has. */
export async function openStores(databases: Databases, log: Log, stops: Stops): Promise<Stores> {
  const urls = 'adminUrl' in databases ? await prepareDatabase(databases.adminUrl) : databases;
  const open = (url: string, poolSize?: number) => {
    const database = openDatabase(url, poolSize);
    stops.add(() => database.destroy());
    return database;
  };
  const database = open(urls.app);
  const missing = await missingMigrations(database);
  if (missing > 0) throw new BadConfig(`npm run migrate: ${missing} migrations are to be done first`);
  const indexing = open(urls.indexer, 3);
  const identity = open(urls.identity, 2);
  const pool = new Pool({ ...boundedConnection(urls.app), max: 6 });
  const lost = (error: Error) => log.warn({ part: 'pool', error: error.name });
  pool.on('error', lost).on('connect', (client) => client.on('error', lost));
  stops.add(() => pool.end());
  await seedForums(database);
  await seedGlossary(database);
  return { database, indexing, identity, pool, databaseUrl: urls.app };
}
