import { startDatabases } from './databases.ts';
import { type Measured, nothingMeasured } from './figures.ts';
import { measureCommands } from './measure-commands.ts';
import { measureEntry } from './measure-entry.ts';
import { measureFanOut } from './measure-fan-out.ts';
import { measureFinnish } from './measure-finnish.ts';
import { measureMemory } from './measure-memory.ts';
import { measureSearch } from './measure-search.ts';
import { type Options, type Part, readOptions, usage } from './options.ts';
import { tableOf } from './report.ts';

/** Measures what was asked for, one part after another, on a PostgreSQL that is removed afterwards. */
async function measure({ only, followers, processes, entries }: Options): Promise<Measured[]> {
  await using databases = await startDatabases();
  const parts: Record<Part, () => Promise<Measured>> = {
    entry: () => measureEntry(databases),
    fanout: () => measureFanOut(databases, { followers, processes }),
    commands: () => measureCommands(databases, processes),
    memory: () => measureMemory(databases),
    search: () => measureSearch(databases, entries),
    finnish: () => measureFinnish(),
  };
  const measureAll = async () => {
    const measured: Measured[] = [];
    for (const part of only) {
      console.error(`Measuring ${part} …`);
      measured.push(await parts[part]());
    }
    return measured;
  };
  // Let go by Ctrl-C, the database is stopped and the children end with this process.
  return await Promise.race([measureAll(), interrupted()]);
}

function interrupted(): Promise<never> {
  return new Promise((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => reject(new Error(signal)));
    }
  });
}

function parsedOptions(): Options | null {
  try {
    return readOptions(process.argv.slice(2));
  } catch {
    console.error(usage);
    return null;
  }
}

const options = parsedOptions();
if (!options) process.exit(2);
try {
  const measured = await measure(options);
  const figures = Object.assign({}, nothingMeasured, ...measured.map((each) => each.figures));
  console.log(options.json ? JSON.stringify(figures) : tableOf(measured));
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
