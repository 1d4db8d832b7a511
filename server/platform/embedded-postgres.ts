import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { answers, makeDatabase, urlOf } from './cluster-connection.ts';
import { lockDataDir, type DataDirLock } from './data-dir-lock.ts';
import { clearStalePid, findPostmaster, stopPostmaster, type Postmaster } from './orphaned-postgres.ts';
import type { Log } from './log.ts';
import { choosePostgresAccount } from './postgres-account.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { openCluster, readPassword, type Cluster } from './postgres-cluster.ts';
import { keepPostmaster } from './postgres-keeper.ts';
import { launchPostmaster, type Launch } from './postgres-launch.ts';
import { PostgresStartError } from './postgres-start-error.ts';

export type EmbeddedPostgresOptions = {
  /** Made when missing; everything the database keeps is under it. */
  dataDir: string;
  /** Default: the port of the last start if it is still free, else any free one. */
  port?: number;
  /** False only for throw-away test data: a crash of the machine then loses or breaks it. Default: true. */
  durable?: boolean;
  /** Given, a server that is killed is started again on the same port within seconds, and told of. */
  keep?: { log: Log };
};

export type EmbeddedPostgres = {
  /** Of the database `lakifoorumi`, as superuser, on 127.0.0.1. */
  url: string;
  /** True when the server was left running by a process that was killed. */
  adopted: boolean;
  /** Cuts off who is connected, writes everything, ends the server and frees the data directory. May be called again. */
  stop(): Promise<void>;
};

const databaseName = 'lakifoorumi';

/**
 * Starts PostgreSQL 18 on `<dataDir>/postgres` for this process alone, or adopts the server that a killed process left.
 * Throws PostgresStartError when another live process has the data directory, or when the server cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = await makeDataDir(options.dataDir);
  const lock = await lockDataDir(dataDir);
  try {
    return await startLocked({ ...options, dataDir }, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The url of the server that a living process has started on the data directory; null when none answers there. */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const [password, port] = await Promise.all([readPassword(dataDir), readPort(dataDir)]);
  if (!password || port === undefined) return null;
  const cluster = { directory: join(await realpath(dataDir), 'postgres'), password };
  return (await answers(cluster, port)) ? urlOf(cluster, port, databaseName) : null;
}

async function makeDataDir(dataDir: string): Promise<string> {
  try {
    await mkdir(resolve(dataDir), { recursive: true });
    return await realpath(dataDir);
  } catch (error) {
    throw new PostgresStartError(`The data directory cannot be made: ${String(error)}`);
  }
}

async function startLocked(options: EmbeddedPostgresOptions, lock: DataDirLock): Promise<EmbeddedPostgres> {
  const binaries = await findPostgresBinaries();
  const { cluster, launch } = await prepare(options, binaries);
  const stopping = { cluster: cluster.directory, pgCtl: binaries.pg_ctl };
  const find = (port = options.port) =>
    adoptOrStopOrphan(cluster, { ...stopping, program: launch.program, port });
  const adopted = await find();
  const ports = { demanded: options.port, wished: await readPort(options.dataDir) };
  const postmaster = adopted ?? (await launchPostmaster(launch, ports));
  const startAgain = async (): Promise<Postmaster> =>
    (await find(postmaster.port)) ?? launchPostmaster(launch, { demanded: postmaster.port });
  const keeper = options.keep && keepPostmaster(postmaster, { startAgain, ...options.keep });
  const stop = async (): Promise<void> => {
    await stopPostmaster((await keeper?.release()) ?? postmaster, stopping);
    await lock.release();
  };
  try {
    await makeDatabase(cluster, postmaster.port, databaseName);
    await writeFile(portFile(options.dataDir), `${postmaster.port}`);
    return { url: urlOf(cluster, postmaster.port, databaseName), adopted: adopted !== undefined, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(
  options: EmbeddedPostgresOptions,
  binaries: PostgresBinaries,
): Promise<{ cluster: Cluster; launch: Launch }> {
  const { dataDir, durable = true } = options;
  const program = binaries.postgres;
  const account = await choosePostgresAccount({ cluster: join(dataDir, 'postgres'), dataDir, program });
  const cluster = await openCluster(dataDir, { account, initdb: binaries.initdb, durable });
  const logFile = join(dataDir, 'postgres.log');
  return { cluster, launch: { account, program, cluster: cluster.directory, logFile, durable } };
}

/** An orphan of another installation is not kept: the libraries it loads on demand may be gone. */
async function adoptOrStopOrphan(
  cluster: Cluster,
  how: { cluster: string; pgCtl: string; program: string; port: number | undefined },
): Promise<Postmaster | undefined> {
  const orphan = await findPostmaster(cluster.directory);
  if (orphan) {
    const fits =
      (how.port ?? orphan.port) === orphan.port && (orphan.executable ?? how.program) === how.program;
    if (fits && (await answers(cluster, orphan.port))) return orphan;
    await stopPostmaster(orphan, how);
  }
  await clearStalePid(cluster.directory);
  return undefined;
}

function portFile(dataDir: string): string {
  return join(dataDir, 'postgres-port');
}

async function readPort(dataDir: string): Promise<number | undefined> {
  const port = Number(await readFile(portFile(dataDir), 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}
