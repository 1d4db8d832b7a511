import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Names a running process so that a later one with the same number is told apart from it (by boot and start time;
 * on Windows by the number alone). Undefined when no such process runs; a killed one awaiting its parent does not.
 */
export async function identifyProcess(pid: number): Promise<string | undefined> {
  if (!exists(pid)) return undefined;
  if (process.platform === 'linux') return identifyByProc(pid);
  if (process.platform === 'win32') return `${pid}`;
  return run('ps', ['-o', 'lstart=', '-p', `${pid}`]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/** Waits until the identified process has ended; false when it still runs after `patienceMs`. */
export async function hasEnded(pid: number, identity: string, patienceMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs;
  while ((await identifyProcess(pid)) === identity) {
    if (Date.now() > giveUpAt) return false;
    await delay(10);
  }
  return true;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** proc_pid_stat(5): after the command in parentheses come the state (field 3) … and the start time (field 22). */
async function identifyByProc(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}
