import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { BackupFailed, type FoundProgram } from './find-program.ts';

export type RunningProgram = {
  input: Writable;
  output: Readable;
  /** Settles when it has ended; rejects with BackupFailed, in the program's own words, when it did not end well. */
  ended: Promise<void>;
  kill(): void;
};

type ProgramSettings = {
  environment?: Record<string, string>;
  onLine?(line: string): void;
  signal?: AbortSignal | undefined;
};

const keptErrors = 6;
/** PostgreSQL adds rows to its errors, and what people wrote must reach neither a screen nor a log. */
const withRows = /^(pg_\w+: )?(CONTEXT|DETAIL|HINT|STATEMENT|Command was|LINE|COPY)\b/i;

/**
 * Runs a program with no shell and an environment of its own: secrets come by `environment`, never on the command line, which
 * every user of the machine can read. `onLine` hears what it writes of its progress; `signal` ends it.
 */
export function runProgram(
  program: FoundProgram,
  args: readonly string[],
  { environment = {}, onLine, signal }: ProgramSettings = {},
): RunningProgram {
  const env = { LC_ALL: 'C', ...environment };
  const child = spawn(program.path, args, { env, windowsHide: true, ...(signal && { signal }) });
  const errors: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    onLine?.(line);
    if (/error|fatal|failed/i.test(line) && !withRows.test(line)) errors.push(line);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(new BackupFailed(`${program.path}: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const said = errors.slice(0, keptErrors).join('\n') || `ended with ${signal ?? code}`;
      reject(new BackupFailed(`${program.path}: ${said}`));
    });
  });
  // Whoever waits for the pipe first would otherwise leave this one unheard.
  ended.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  return { input: child.stdin, output: child.stdout, ended, kill: () => child.kill() };
}

/** How PostgreSQL's own programs are told where the database is: the password by the environment, the rest as an address. */
export function connectionOf(url: string): { args: string[]; environment: Record<string, string> } {
  const address = new URL(url);
  const password = address.searchParams.get('password') ?? decodeURIComponent(address.password);
  address.password = '';
  address.searchParams.delete('password');
  return { args: [`--dbname=${address.href}`, '--no-password'], environment: { PGPASSWORD: password } };
}

/** Waits for the pipes of a program and for itself. What is thrown are the words of the program that failed first, not those of a pipe. */
export async function through({ ended }: RunningProgram, pipes: Promise<void>[]): Promise<void> {
  try {
    await Promise.all(pipes);
  } catch (error) {
    if (!(error instanceof BackupFailed)) await ended;
    throw error;
  }
  await ended;
}
