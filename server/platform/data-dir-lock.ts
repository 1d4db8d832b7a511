import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { PostgresStartError } from './postgres-start-error.ts';
import { identifyProcess } from './process-identity.ts';

const holderShape = z.object({
  pid: z.number().int().positive(),
  identity: z.string(),
  since: z.iso.datetime(),
});
type Holder = z.infer<typeof holderShape>;

export type DataDirLock = { release(): Promise<void> };

/** Takes the data directory for this process alone; throws PostgresStartError that names the live process that has it. */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const path = join(dataDir, 'in-use.json');
  const mine = JSON.stringify(await thisProcess());
  while (!(await take(path, mine))) {
    const holder = await readLiveHolder(path);
    if (holder) throw inUse(dataDir, holder);
    await rm(path, { force: true });
  }
  // Two starts may judge the same dead holder at once and the slower remove the faster one's file: the last writer wins.
  await delay(20);
  if ((await readText(path)) !== mine) return lockDataDir(dataDir);
  return { release: () => release(path, mine) };
}

async function thisProcess(): Promise<Holder> {
  const identity = await identifyProcess(process.pid);
  return { pid: process.pid, identity: identity ?? '', since: new Date().toISOString() };
}

async function take(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new PostgresStartError(`The data directory cannot be written: ${String(error)}`);
  }
}

async function readLiveHolder(path: string): Promise<Holder | undefined> {
  const holder = (await readHolder(path)) ?? (await delay(50).then(() => readHolder(path)));
  if (!holder) return undefined;
  return (await identifyProcess(holder.pid)) === holder.identity ? holder : undefined;
}

/** Undefined for a file that is gone or half written: its writer may be between creating and filling it. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderShape.parse(JSON.parse(await readText(path)));
  } catch {
    return undefined;
  }
}

async function release(path: string, mine: string): Promise<void> {
  if ((await readText(path)) === mine) await rm(path, { force: true });
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function inUse(dataDir: string, holder: Holder): PostgresStartError {
  return new PostgresStartError(
    `The data directory ${dataDir} is in use by process ${holder.pid}, running since ${holder.since}. ` +
      'Stop that process first, or choose another DATA_DIR.',
  );
}
