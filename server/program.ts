import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { BadConfig, type Config, readConfig } from './config.ts';
import { BadDictionary } from './finnish/open-finnish.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { knownFailure } from './platform/known-failure.ts';
import { PostgresStartError } from './platform/postgres-start-error.ts';
import { Problem } from './platform/problem.ts';

/**
 * Runs a program of the product with the settings of the environment and of `.env`. When it cannot start for a reason that
 * whoever started it can mend, it says so without a stack.
 */
export async function runProgram(name: string, main: (config: Config) => Promise<void>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await main(readConfig(process.env));
  } catch (error) {
    const said = wordsForTheStarter(error);
    if (said === null) throw error;
    console.error(`${name} ei käynnistynyt – ${name} did not start:\n${said}`);
    process.exitCode = 1;
  }
}

/** Waits until the program is told to end, or whoever started it and held a channel to it is gone. A second time means now. */
export function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        done();
      });
    }
    process.once('disconnect', done);
    process.channel?.unref();
  });
}

/** The folders in which this machine looks for programs. */
export function pathFolders(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
}

/**
 * The database that the settings name, as its administrator, or the product's own: the one that runs, or one that runs until
 * `stop`. Throws `BadConfig` where only the roles of a database are known.
 */
export async function reachPostgres(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.workingUrls && !config.databaseUrl)
    throw new BadConfig('DATABASE_URL: the administrator of the database');
  const running = config.databaseUrl ?? (await findRunningPostgres(config.dataDir));
  return running
    ? { url: running, stop: async () => undefined }
    : startEmbeddedPostgres({ dataDir: config.dataDir });
}

/** PostgreSQL's codes for a login or a database that is not there. */
const refusedLogin = /^(28|3D)/;

function wordsForTheStarter(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof BadConfig || error instanceof PostgresStartError || code === 'EADDRINUSE')
    return error.message;
  if (error instanceof BadDictionary) return `VOIKKO_DICTIONARY: ${error.message}`;
  const away = knownFailure(error);
  const isAway = away instanceof Problem && away.code === 'unavailable';
  return isAway || refusedLogin.test(code)
    ? `Tietokantaan ei pääse – the database cannot be used (DATABASE_URL): ${error.message || code}`
    : null;
}
