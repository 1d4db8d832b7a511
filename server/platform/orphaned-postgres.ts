import { execFile } from 'node:child_process';
import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PostgresStartError } from './postgres-start-error.ts';
import { hasEnded, identifyProcess } from './process-identity.ts';

const run = promisify(execFile);

/** A running PostgreSQL server: `executable` is absent where the system does not tell. */
export type Postmaster = Announcement & { identity: string; executable?: string };
type Announcement = { pid: number; port: number; ready: boolean };

/** Finds the server that runs on the cluster; a process that merely has the number written in postmaster.pid is none. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const written = await readPostmasterPid(cluster);
  if (!written) return undefined;
  const identity = await identifyProcess(written.pid);
  if (identity === undefined) return undefined;
  const seen = await lookAt(written.pid, cluster);
  return seen && { ...written, identity, ...seen };
}

/** Removes postmaster.pid after findPostmaster found no server: PostgreSQL would not start if another process has its number. */
export async function clearStalePid(cluster: string): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Shuts the server down: fast (clients are cut off, everything is written), and harder only if that gets nowhere. */
export async function stopPostmaster(
  postmaster: Postmaster,
  how: { cluster: string; pgCtl: string },
): Promise<void> {
  const { pid, identity } = postmaster;
  if (await hasEnded(pid, identity, 0)) return;
  if (process.platform === 'win32') return stopOnWindows(how);
  for (const { signal, patienceMs } of shutdowns) {
    send(pid, signal);
    send(pid, 'SIGCONT');
    if (await hasEnded(pid, identity, patienceMs)) return;
  }
  throw new PostgresStartError(`PostgreSQL (process ${pid}) does not stop.`);
}

/** PostgreSQL's fast shutdown, immediate shutdown (recovers at the next start), and the end. */
const shutdowns = [
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** Windows has no signals between processes; pg_ctl asks the server through a pipe of its own. */
async function stopOnWindows(how: { cluster: string; pgCtl: string }): Promise<void> {
  await run(how.pgCtl, ['stop', '-D', how.cluster, '-m', 'fast', '-w']);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return;
    throw error;
  }
}

/** Reads the file in which PostgreSQL announces itself: pid, data directory, start time, port, socket, address, memory, status. */
export async function readPostmasterPid(cluster: string): Promise<Announcement | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(ignoreMissing);
  const [pid, , , port, , , , status] = text.split('\n');
  if (!Number(pid)) return undefined;
  return { pid: Math.abs(Number(pid)), port: Number(port ?? 0), ready: status?.trim() === 'ready' };
}

function ignoreMissing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw new PostgresStartError(
    `The PostgreSQL data cannot be read; it may belong to another user of this machine. ${String(error)}`,
  );
}

/** Undefined when the process is no PostgreSQL of the cluster. On Windows only its answer to a client can tell. */
async function lookAt(pid: number, cluster: string): Promise<{ executable?: string } | undefined> {
  if (process.platform === 'win32') return {};
  if (process.platform === 'linux') return lookByProc(pid, cluster);
  const { stdout } = await run('ps', ['-o', 'command=', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout.includes('/postgres -D ') && stdout.includes(` ${cluster} `) ? {} : undefined;
}

/** Root in a container may not follow another user's links in /proc (CAP_SYS_PTRACE); the command line is open to all. */
async function lookByProc(pid: number, cluster: string): Promise<{ executable: string } | undefined> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', , directory] = command.split('\0');
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => directory);
  const executable = await readlink(`/proc/${pid}/exe`).catch(() => program);
  return cwd === cluster && /\/postgres( \(deleted\))?$/.test(executable) ? { executable } : undefined;
}
