import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { eventHeadsFile, readEventHeads } from './platform/event-heads.ts';
import { decryptionBy } from './backup/encryption.ts';
import { BackupFailed, findPostgresProgram } from './backup/find-program.ts';
import { type Manifest, readManifest } from './backup/manifest.ts';
import { checkFile, restoreDump } from './backup/restore-dump.ts';
import { runStoppable } from './backup/run-stoppable.ts';
import { slowProgress } from './backup/slow-progress.ts';
import { connect } from './backup/snapshot.ts';
import { differences, sumTables } from './backup/table-sums.ts';
import { restoreBeside } from './backup/target-database.ts';
import type { Config } from './config.ts';
import { finishRestore } from './finish-restore.ts';
import { migrationNames } from './platform/database.ts';
import { prepareRoles } from './platform/database-roles.ts';
import { interrupted, pathFolders, reachPostgres, runProgram } from './program.ts';

const name = 'npm run restore';
const usage = `${name} -- --from TIEDOSTO [--replace] [--without-erasures]`;
const usageExitCode = 2;

const wordsOfKept = (database: string) =>
  `Entinen tietokanta on nimellä ${database}. Poista se, kun palautettu on todettu hyväksi: siinä on henkilötietoja.\n` +
  `The former database is now called ${database}. Drop it when the restored one has been found good: it holds personal data.`;

const wordsOfLostEvents = (lastSeq: number) =>
  `  Varmuuskopion jälkeen oli vielä tapahtumia: npm run audit:verify kertoo, että ne puuttuvat tapahtuman ${lastSeq} jälkeen.\n` +
  `  There were events after the backup: npm run audit:verify tells that those after event ${lastSeq} are missing.`;

const asked = readOptions();
if (asked) await runProgram(name, (config) => restore(config, asked));
process.exit();

type Options = { from: string; replace: boolean; withoutErasures: boolean };

/** Restores a backup into the database of the settings, which must be empty or, with `--replace`, is kept under another name. */
async function restore(config: Config, options: Options): Promise<void> {
  const ending = await runStoppable(interrupted(), async (signal) => {
    const postgres = await reachPostgres(config);
    try {
      await restoreInto(postgres.url, { config, signal, ...options });
    } finally {
      await postgres.stop();
    }
  });
  if (ending.code !== 0) console.error(`\n${ending.why}`);
  process.exitCode = ending.code;
}

async function restoreInto(
  url: string,
  { from, replace, withoutErasures, config, signal }: Options & { config: Config; signal: AbortSignal },
): Promise<void> {
  const manifest = await readManifest(from);
  console.log(`${from}\n  ${manifest.at}, Lakifoorumi ${manifest.product}`);
  await refuseNewer(manifest);
  await checkFile(from, manifest, slowProgress('tarkistetaan – checking'));
  const ledgerPath = withoutErasures ? null : ledgerOf(config);
  const fill = (beside: string) => fillFrom(from, { url: beside, manifest, config, ledgerPath, signal });
  const { kept } = await restoreBeside(url, { replace, fill }).catch((error: unknown) => {
    console.error('\nMitään ei muutettu – nothing was changed.');
    throw error;
  });
  console.log('Palautettu – restored.');
  if (kept) console.log(wordsOfKept(kept));
}

type Filling = {
  url: string;
  manifest: Manifest;
  config: Config;
  ledgerPath: string | null;
  signal: AbortSignal;
};

async function fillFrom(file: string, filling: Filling): Promise<void> {
  const { url, manifest, config, ledgerPath, signal } = filling;
  const { pgBin, identity } = config.backup;
  const folders = pathFolders();
  const atLeast = Math.max(manifest.postgres, Number.parseInt(manifest.pgDump, 10));
  const pgRestore = await findPostgresProgram('pg_restore', {
    binFolder: pgBin,
    pathFolders: folders,
    atLeast,
  });
  const decryption = manifest.file.encrypted ? await decryptionBy(identity, folders) : null;
  const workingUrls = workingUrlsOn(url, config.workingUrls);
  await prepareRoles(url, workingUrls);
  const progress = slowProgress('palautetaan – restoring');
  await restoreDump(url, { file, manifest, pgRestore, decryption, progress, signal });
  await compareWith(manifest, url);
  signal.throwIfAborted();
  const lastSeq = manifest.lastEvent?.seq ?? 0;
  const heads = await readEventHeads(eventHeadsFile(config.erasureLedger));
  await finishRestore(url, {
    now: new Date(),
    workingUrls,
    ledgerPath,
    noted: heads.filter(({ seq }) => seq <= lastSeq),
    voikkoDictionary: config.voikkoDictionary,
    tell: (line) => console.log(`  ${line}`),
    indexing: slowProgress('kootaan haku – indexing'),
  });
  signal.throwIfAborted();
  if (heads.some(({ seq }) => seq > lastSeq)) console.log(wordsOfLostEvents(lastSeq));
}

/** Without the ledger, what people have had erased since the backup would be back. */
function ledgerOf({ erasureLedger }: Config): string {
  if (existsSync(erasureLedger)) return erasureLedger;
  throw new BackupFailed(
    `Poistojen luettelo ${erasureLedger} puuttuu: ilman sitä varmuuskopion jälkeen poistettu tulisi takaisin. Anna sen paikka ` +
      '(ERASURE_LEDGER), tai lisää --without-erasures, jos mitään ei ole koskaan poistettu. – The ledger of erasures is missing: ' +
      'name it by ERASURE_LEDGER, or add --without-erasures where nothing has ever been erased.',
  );
}

async function refuseNewer({ migrations, product }: Manifest): Promise<void> {
  const known = new Set(await migrationNames());
  if (migrations.every((each) => known.has(each))) return;
  throw new BackupFailed(
    `Varmuuskopio on uudemmasta Lakifoorumista: asenna versio ${product}. – The backup is of a newer Lakifoorumi: install ${product}.`,
  );
}

/** The addresses of the roles on the database that is being filled: its name is another. */
function workingUrlsOn(url: string, given: Config['workingUrls']): Config['workingUrls'] {
  const { pathname } = new URL(url);
  const on = (roleUrl: string) => Object.assign(new URL(roleUrl), { pathname }).href;
  return given && { app: on(given.app), indexer: on(given.indexer), identity: on(given.identity) };
}

/** Before anything is changed: what was read is what was written, table by table. */
async function compareWith(manifest: Manifest, url: string): Promise<void> {
  const client = await connect(url);
  try {
    const sums = await sumTables(client, slowProgress('verrataan – comparing'));
    const differing = differences(manifest.tables, sums);
    if (differing.length > 0)
      throw new BackupFailed(
        `Palautettu eroaa luettelosta – the restored differs from the manifest:\n${differing.join('\n')}`,
      );
    const rows = Object.values(sums).reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `  täsmää luetteloon – equal to the manifest: ${Object.keys(sums).length} taulua, ${rows} riviä`,
    );
  } finally {
    await client.end();
  }
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        replace: { type: 'boolean', default: false },
        'without-erasures': { type: 'boolean', default: false },
      },
    });
    if (!values.from) throw new Error(usage);
    return { from: values.from, replace: values.replace, withoutErasures: values['without-erasures'] };
  } catch {
    console.error(usage);
    process.exitCode = usageExitCode;
    return null;
  }
}
