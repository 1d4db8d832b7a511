import type { Database } from '../platform/database.ts';
import { type JobInput, type JobOrder, orderJob } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { SearchEngineName } from './contract.ts';
import { indexEntryKey } from './index-entry.ts';
import type { IndexDifference, SearchEngine } from './search-engine.ts';

const putAtOnce = 250;
/** So many entries that differ are not put one by one: the index is made anew beside the one in use. */
const fewestForRebuild = 1_000;

/** How many entries an index differed in, by kind. */
export type Mended = Record<'missing' | 'outdated' | 'surplus', number>;

type ReconcileDeps = {
  database: Database;
  engines: readonly SearchEngine[];
  log: Log;
  /** Counts what was mended. */
  mended(engine: SearchEngineName, found: Mended): void;
};

/** A counter of what was mended, for Prometheus. */
export function countMended({ counter }: Metrics): ReconcileDeps['mended'] {
  const help = 'Entries in which a search index differed from what is public, and that were mended.';
  const count = counter('search_index_mended_total', help, ['engine', 'kind']);
  return (engine, found) => {
    for (const [kind, entries] of Object.entries(found)) count({ engine, kind }, entries);
  };
}

export const reconcileKey = (engine: SearchEngineName): string => `reconcile-index ${engine}`;

/** Has an engine's index compared with the public entries as soon as can be; ordered again, it is done once. */
export async function orderReconciliation(database: Database, engine: SearchEngineName): Promise<void> {
  const order = { name: 'reconcile-index', input: { engine }, key: reconcileKey(engine) };
  await database.transaction((tx) => orderJob(tx, order));
}

/** The same each hour, of whichever engines there are. */
export function hourlyReconciliations(engines: readonly SearchEngine[]): JobOrder[] {
  return engines.map(({ name: engine }) => ({ name: 'reconcile-index', input: { engine } }));
}

/**
 * Compares an index with the public entries, both ways, and mends what differs. Orders of single entries that were waiting
 * before are then done too, however often they have failed.
 */
export function reconcileIndex({ database, engines, log, mended }: ReconcileDeps) {
  return async ({ engine: name = '' }: JobInput): Promise<void> => {
    const engine = engines.find((one) => one.name === name);
    if (!engine) return;
    const waiting = await waitingOrders(database, engine.name);
    const difference = await engine.compare();
    await mend(engine, difference);
    if (waiting.length > 0) await database.raw('select from graphile_worker.complete_jobs(?)', [waiting]);
    const { missing, outdated, surplus } = difference;
    const found = { missing: missing.length, outdated: outdated.length, surplus: surplus.length };
    if (found.missing + found.outdated + found.surplus === 0) return;
    mended(engine.name, found);
    log.warn({ part: 'search index', engine: engine.name, what: 'mended', ...found });
  };
}

async function mend(engine: SearchEngine, difference: IndexDifference): Promise<void> {
  const { missing, outdated, surplus, unusable } = difference;
  if (unusable || missing.length + outdated.length >= fewestForRebuild) {
    await engine.rebuild();
    return;
  }
  const ids = [...missing, ...outdated, ...surplus];
  for (let at = 0; at < ids.length; at += putAtOnce) await engine.put(ids.slice(at, at + putAtOnce));
}

async function waitingOrders(database: Database, engine: SearchEngineName): Promise<string[]> {
  const { rows } = await database.raw(
    'select id from graphile_worker.jobs where starts_with(key, ?) and locked_at is null',
    [indexEntryKey(engine)],
  );
  return rows.map(({ id }: { id: string }) => id);
}
