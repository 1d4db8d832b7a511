import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { demonstrationCast } from './accounts/demonstration-cast.ts';
import { BadConfig, type Config, readConfig } from './config.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { createLog } from './platform/log.ts';
import { PostgresStartError } from './platform/postgres-start-error.ts';
import { type Product, startProduct } from './product.ts';

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await main(readConfig(process.env));
} catch (error) {
  if (!(error instanceof BadConfig || error instanceof PostgresStartError || isPortTaken(error))) throw error;
  console.error(`Lakifoorumi ei käynnistynyt – Lakifoorumi did not start:\n${error.message}`);
  process.exitCode = 1;
}

async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const postgres = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    const product = await startProduct(config, {
      databaseUrl: config.databaseUrl ?? postgres?.url ?? '',
      log,
    });
    console.log(welcome(product, config));
    await interrupted();
    await product.stop();
  } finally {
    await postgres?.stop();
  }
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        // A second one means now.
        process.once(signal, () => process.exit(1));
        done();
      });
    }
  });
}

function isPortTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function welcome({ publicUrl, demonstration }: Product, config: Config): string {
  const seconds = (performance.now() / 1000).toFixed(1);
  const cast = demonstrationCast.map(({ name, role }) => `    ${name.padEnd(14)} ${role}`).join('\n');
  return [
    '',
    `  Lakifoorumi on valmis – ready in ${seconds} s`,
    `  ${publicUrl}`,
    '',
    demonstration ? `  Kirjautua voivat – these may sign in, without a password:\n${cast}\n` : '',
    `  Tiedot – data: ${config.databaseUrl ? 'DATABASE_URL' : resolve(config.dataDir)}`,
    config.meilisearch ? '  MEILI_URL is set, but this version searches with PostgreSQL alone.' : '',
    '  Ctrl-C lopettaa – Ctrl-C ends.',
    '',
  ]
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');
}
