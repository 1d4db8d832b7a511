import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { lockDataDir } from '../../server/platform/data-dir-lock.ts';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { findPostmaster, stopPostmaster } from '../../server/platform/orphaned-postgres.ts';
import { findPostgresBinaries } from '../../server/platform/postgres-binaries.ts';

export type TestCluster = {
  /** Makes a database, a copy of `template` (the url of one made earlier, nobody connected to it); returns its url. */
  createDatabase(template?: string): Promise<string>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
};

const prefix = 'lakifoorumi-test-';
const abandonedAfterMs = 10 * 60_000;

/** Starts a PostgreSQL of its own for one run of the tests: fast, and not durable. */
export async function startTestCluster(): Promise<TestCluster> {
  await removeAbandonedClusters();
  const dataDir = await makeTestDir();
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const admin = new Client({ connectionString: postgres.url });
  admin.on('error', () => undefined);
  await admin.connect();
  return {
    createDatabase: (template) => createDatabase(admin, postgres.url, template),
    stop: async () => {
      await admin.end();
      await postgres.stop();
      await removeTestDir(dataDir);
    },
  };
}

/** A fresh directory that PostgreSQL's own user may pass through, unlike what mkdtemp makes. */
export async function makeTestDir(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), prefix));
  await chmod(directory, 0o755);
  return directory;
}

/** Removes what makeTestDir made, with a server that may still run there; throws while a live process holds it. */
export async function removeTestDir(path: string): Promise<void> {
  const dataDir = await realpath(path);
  await lockDataDir(dataDir);
  const cluster = join(dataDir, 'postgres');
  const orphan = await findPostmaster(cluster);
  if (orphan) await stopPostmaster(orphan, { cluster, pgCtl: (await findPostgresBinaries()).pg_ctl });
  await rm(dataDir, { recursive: true, force: true });
}

async function createDatabase(admin: Client, clusterUrl: string, template?: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = template === undefined ? 'template1' : new URL(template).pathname.slice(1);
  // Copying files instead of writing them to the log: 20 ms instead of 50 to 100.
  await admin.query(`create database ${name} template ${admin.escapeIdentifier(source)} strategy file_copy`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A run that was killed leaves its server running and its files behind. */
async function removeAbandonedClusters(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(prefix)) await removeIfAbandoned(join(tmpdir(), name));
  }
}

async function removeIfAbandoned(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && Date.now() - found.mtimeMs > abandonedAfterMs)
    await removeTestDir(path).catch(() => undefined);
}
