import { resolve } from 'node:path';
import { demonstrationCast } from './accounts/demonstration-cast.ts';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { createLog } from './platform/log.ts';
import { type Product, startProduct } from './product.ts';
import { interrupted, runProgram } from './program.ts';

await runProgram('Lakifoorumi', main);

async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const postgres =
    config.databaseUrl || config.workingUrls
      ? null
      : await startEmbeddedPostgres({ dataDir: config.dataDir, keep: { log } });
  try {
    const product = await startProduct(config, {
      databases: config.workingUrls ?? { adminUrl: config.databaseUrl ?? postgres?.url ?? '' },
      log,
    });
    console.log(welcome(product, config));
    await interrupted();
    await product.stop();
  } finally {
    await postgres?.stop();
  }
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
    `  Tiedot – data: ${config.databaseUrl || config.workingUrls ? 'PostgreSQL' : resolve(config.dataDir)}`,
    '  Ctrl-C lopettaa – Ctrl-C ends.',
    '',
  ]
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');
}
