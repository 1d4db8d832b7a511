import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostmaster } from '../../server/platform/orphaned-postgres.ts';

const run = promisify(execFile);

/** The address of the database that a server has made under its DATA_DIR. */
export async function databaseUrlIn(dataDir: string): Promise<string> {
  const [port, password] = await Promise.all(
    ['postgres-port', 'postgres-password'].map((name) => readFile(join(dataDir, name), 'utf8')),
  );
  return `postgres://postgres:${password?.trim()}@127.0.0.1:${port?.trim()}/lakifoorumi`;
}

/** `kill -9` of PostgreSQL under a DATA_DIR: of the server and of every process it has started. Gives how many there were. */
export async function killPostgres(dataDir: string): Promise<number> {
  return signalPostgres(dataDir, 'SIGKILL');
}

/** Sends a signal to the PostgreSQL server under a DATA_DIR and to every process it has started. Gives how many there were. */
export async function signalPostgres(dataDir: string, signal: NodeJS.Signals): Promise<number> {
  const postmaster = await findPostmaster(join(await realpath(dataDir), 'postgres'));
  if (!postmaster) throw new Error('No PostgreSQL runs there');
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const children = processes.flatMap(([pid, parent]) => (pid && parent === postmaster.pid ? [pid] : []));
  for (const pid of [postmaster.pid, ...children]) send(pid, signal);
  return children.length + 1;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // One that has ended since it was listed is as dead as can be.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
