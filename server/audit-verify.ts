import { parseArgs } from 'node:util';
import { eventHeadsFile, readEventHeads } from './platform/event-heads.ts';
import { type EventFault, type Verified, verifyEvents } from './audit/chain-queries.ts';
import type { Config } from './config.ts';
import { openPatiently } from './platform/database.ts';
import { reachPostgres, runProgram } from './program.ts';

const name = 'npm run audit:verify';
const usage = `${name} [-- --heads FILE …] [--json]
  --heads FILE   a file of heads or of the product's log, kept outside the database; that beside ERASURE_LEDGER is always read`;

const asked = readOptions();
if (asked) await runProgram(name, (config) => verify(config, asked));

type Options = { heads: string[]; json: boolean };

/** Says whether the list of events is as it was written; ends with 1 when it is not. The product may run meanwhile. */
async function verify(config: Config, { heads, json }: Options): Promise<void> {
  const postgres = config.workingUrls ? null : await reachPostgres(config);
  const database = openPatiently(config.workingUrls?.app ?? postgres?.url ?? '');
  try {
    const files = [eventHeadsFile(config.erasureLedger), ...heads];
    const noted = (await Promise.all(files.map(readEventHeads))).flat();
    const verified = await verifyEvents(database, noted);
    console.log(json ? JSON.stringify(verified) : report(verified, noted.length));
    if (verified.faults.length > 0) process.exitCode = 1;
  } finally {
    await database.destroy();
    await postgres?.stop();
  }
}

function report({ events, head, faults }: Verified, noted: number): string {
  const whole = faults.length === 0;
  return [
    whole
      ? `Tapahtumaluettelo on eheä – the list of events is whole: ${events}`
      : `Tapahtumaluettelo EI ole eheä – the list of events is NOT whole: ${events}`,
    ...faults.map(words),
    head ? `Viimeinen – last: ${head.seq} ${head.digest}` : 'Tapahtumia ei ole – there are no events',
    `Ulkopuolisia merkintöjä verrattu – heads compared from outside the database: ${noted}`,
  ].join('\n');
}

function words(fault: EventFault): string {
  switch (fault.kind) {
    case 'changed':
      return `  ${fault.seq}: muutettu tai vaihdettu – changed or swapped`;
    case 'missing':
      return `  ${fault.seq}: edeltä puuttuu – missing before it: ${fault.missing}`;
    case 'cut_off':
      return `  istunto – session ${fault.sessionId}: tapahtumia pitäisi olla – there should be ${fault.seq}`;
    case 'other_than_noted':
      return `  ${fault.seq}: toinen kuin luettelon ulkopuolella merkitty – other than was noted outside`;
  }
}

function readOptions(): Options | null {
  try {
    const options = { heads: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    return { heads: values.heads ?? [], json: values.json ?? false };
  } catch {
    console.error(usage);
    process.exitCode = 2;
    return null;
  }
}
