import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encryptionFor } from './backup/encryption.ts';
import { BackupFailed, findPostgresProgram } from './backup/find-program.ts';
import { keepLatest } from './backup/keep-latest.ts';
import { runStoppable } from './backup/run-stoppable.ts';
import { slowProgress } from './backup/slow-progress.ts';
import { type Backup, writeBackup } from './backup/write-backup.ts';
import type { Config } from './config.ts';
import { interrupted, pathFolders, reachPostgres, runProgram } from './program.ts';
import { readVersion } from './read-version.ts';

const name = 'npm run backup';
const usage = `${name} [-- [--to KANSIO] [--keep N]]`;
const usageExitCode = 2;
const progress = {
  summing: slowProgress('lasketaan – counting'),
  dumping: slowProgress('kopioidaan – copying'),
};

const notEncrypted = `
  VAROITUS: varmuuskopiota EI OLE SALATTU. Siinä on kaikki, mitä palveluun on kirjoitettu, ja kuka on kysynyt.
  Anna BACKUP_AGE_RECIPIENT (age-keygen tekee avaimen), tai pidä tiedostoa kuin tietokantaa itseään.
  WARNING: the backup is NOT ENCRYPTED. It holds all that was written, and who asked.
  Set BACKUP_AGE_RECIPIENT (age-keygen makes a key), or keep the file as carefully as the database itself.
`;

const asked = readOptions();
if (asked) await runProgram(name, (config) => backUp(config, asked));
process.exit();

type Options = { to: string | undefined; keep: number | null };

/** Writes a backup, from a database in use or at rest, and removes older ones where it was told how many to keep. */
async function backUp(config: Config, { to, keep }: Options): Promise<void> {
  const directory = to ?? join(config.dataDir, 'backups');
  const ending = await runStoppable(interrupted(), async (signal) => {
    if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres')))
      throw new BackupFailed(nothingThere(config.dataDir));
    const postgres = await reachPostgres(config);
    try {
      const encryption = await encryptionFor(config.backup.recipients, pathFolders());
      const place = { url: postgres.url, directory, product: await readVersion(), signal };
      tellOf(await writeBackup({ ...place, findPgDump: findPgDump(config), encryption, progress }));
      const removed = keep === null ? [] : await keepLatest(directory, keep);
      for (const file of removed) console.log(`poistettu – removed: ${file}`);
    } finally {
      await postgres.stop();
    }
  });
  if (ending.code !== 0) console.error(`\n${ending.why}`);
  process.exitCode = ending.code;
}

function findPgDump({ backup }: Config) {
  return (atLeast: number) =>
    findPostgresProgram('pg_dump', { binFolder: backup.pgBin, pathFolders: pathFolders(), atLeast });
}

function nothingThere(dataDir: string): string {
  return `Kansiossa ${dataDir} ei ole tietoja; DATABASE_URL tai DATA_DIR kertoo, missä ne ovat. – There is no data in ${dataDir}.`;
}

function tellOf({ file, manifest }: Backup): void {
  const tables = Object.values(manifest.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = (manifest.file.bytes / 1e6).toFixed(1);
  console.log(`${file}\n  ${megabytes} MB, ${tables.length} taulua – tables, ${rows} riviä – rows`);
  console.log(`  sha256 ${manifest.file.sha256}`);
  if (!manifest.file.encrypted) console.error(notEncrypted);
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } });
    const keep = values.keep === undefined ? null : Number(values.keep);
    if (keep !== null && !(Number.isInteger(keep) && keep > 0)) throw new Error(usage);
    return { to: values.to, keep };
  } catch {
    console.error(usage);
    process.exitCode = usageExitCode;
    return null;
  }
}
