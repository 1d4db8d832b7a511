import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresAccount } from './postgres-account.ts';
import { postgresEnvironment } from './postgres-settings.ts';
import { PostgresStartError } from './postgres-start-error.ts';

const run = promisify(execFile);

export type Cluster = { directory: string; password: string };

/**
 * Opens the cluster in `<dataDir>/postgres`, making it the first time: UTF-8, the built-in C.UTF-8 locale (the same on every
 * system, so that an index never depends on the libc of the day), passwords by SCRAM. The password stays in the data
 * directory: without one every local user of a shared machine would be the database's superuser.
 */
export async function openCluster(
  dataDir: string,
  how: { account: PostgresAccount; initdb: string; durable: boolean },
): Promise<Cluster> {
  const directory = join(dataDir, 'postgres');
  const passwordFile = passwordFileOf(dataDir);
  if (!(await readText(join(directory, 'PG_VERSION')))) {
    await makePassword(passwordFile, how.account);
    await makeCluster(directory, { ...how, passwordFile });
  }
  const password = await readPassword(dataDir);
  if (password) return { directory, password };
  throw new PostgresStartError(
    `${passwordFile} is missing: without it the database in ${directory} cannot be opened.`,
  );
}

const passwordFileOf = (dataDir: string) => join(dataDir, 'postgres-password');

/** Of the cluster in the data directory; empty when there is none. */
export async function readPassword(dataDir: string): Promise<string> {
  return (await readText(passwordFileOf(dataDir))).trim();
}

async function makePassword(passwordFile: string, account: PostgresAccount): Promise<void> {
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  await giveTo(account, passwordFile);
}

/** Made aside and moved into place when whole, so that a first start cut short leaves nothing half made. */
async function makeCluster(
  directory: string,
  how: { account: PostgresAccount; initdb: string; durable: boolean; passwordFile: string },
): Promise<void> {
  const aside = `${directory}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 });
  await giveTo(how.account, aside);
  const options = [
    ...['--pgdata', aside, '--username', 'postgres', '--pwfile', how.passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--no-instructions', ...(how.durable ? [] : ['--no-sync'])],
  ];
  const { file, args, ids } = how.account.launch(how.initdb, options);
  await run(file, args, { ...ids, env: postgresEnvironment, cwd: aside }).catch((error: unknown) => {
    throw new PostgresStartError(`The database could not be made. ${String(error)}`);
  });
  await rename(aside, directory);
}

async function giveTo(account: PostgresAccount, path: string): Promise<void> {
  if (account.owner) await chown(path, account.owner.uid, account.owner.gid);
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
