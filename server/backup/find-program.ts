import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program of another maker, where it lies and how new it is. */
export type FoundProgram = { path: string; major: number; version: string };

/** Something a backup needs is not there, or failed: `message` says what and how to mend it, without a word of the data. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed';
}

/** Where the packages of Debian, Red Hat and Homebrew put PostgreSQL's programs of a version, besides the folders of PATH. */
const usualFolders = (major: number) => [
  `/usr/lib/postgresql/${major}/bin`,
  `/usr/pgsql-${major}/bin`,
  `/opt/homebrew/opt/postgresql@${major}/bin`,
  '/opt/homebrew/opt/libpq/bin',
];

export type Looking = {
  /** PG_BIN: only there; null to look in the folders of PATH and the usual ones. */
  binFolder: string | null;
  pathFolders: readonly string[];
  /** The major version it must have at least: pg_dump refuses a server newer than itself. */
  atLeast: number;
};

/** Finds pg_dump or pg_restore; throws BackupFailed, which tells what was found and what to install. */
export async function findPostgresProgram(
  name: 'pg_dump' | 'pg_restore',
  looking: Looking,
): Promise<FoundProgram> {
  const { binFolder, pathFolders, atLeast } = looking;
  const folders = binFolder ? [binFolder] : [...pathFolders, ...usualFolders(atLeast)];
  const found = await everyProgram(name, folders);
  const fitting = found.find(({ major }) => major >= atLeast);
  if (fitting) return fitting;
  const tooOld = found.map(({ path, version }) => `${path} (${version})`).join(', ');
  throw new BackupFailed(
    [
      `${name} ${atLeast} tai uudempi puuttuu – is missing${tooOld ? `; liian vanha – too old: ${tooOld}` : ''}.`,
      `  Debian, Ubuntu: apt-get install postgresql-client-${atLeast} (https://wiki.postgresql.org/wiki/Apt)`,
      '  macOS: brew install libpq',
      '  muu paikka – elsewhere: PG_BIN=<kansio – folder>; kontit – containers: docs/deployment.md',
    ].join('\n'),
  );
}

/** Finds a program by its name; null when there is none. */
export async function findProgram(
  name: string,
  pathFolders: readonly string[],
): Promise<FoundProgram | null> {
  return (await everyProgram(name, pathFolders))[0] ?? null;
}

async function everyProgram(name: string, folders: readonly string[]): Promise<FoundProgram[]> {
  const found: FoundProgram[] = [];
  for (const folder of new Set(folders)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    const version = await versionOf(path);
    if (version) found.push({ path, version, major: Number(/\d+/.exec(version)?.[0] ?? 0) });
  }
  return found;
}

async function versionOf(path: string): Promise<string | null> {
  try {
    await access(path, constants.X_OK);
    const { stdout } = await run(path, ['--version']);
    return /\d+[\w.]*/.exec(stdout)?.[0] ?? '?';
  } catch {
    return null;
  }
}
