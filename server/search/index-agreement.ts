import type { Database } from '../platform/database.ts';
import type { SearchEngineName } from './contract.ts';
import { indexEntryKey } from './index-entry.ts';
import { orderReconciliation, reconcileKey } from './reconcile-index.ts';

/** What can be told without reading an index of whether it holds what is public, and the ordering of what mends it. */
export type IndexAgreement = {
  /** Whether an index that now holds so many entries may differ from the public ones. */
  isDoubtful(entries: number): Promise<boolean>;
  /** Orders a reconciliation; false when one was ordered a moment ago. */
  order(): Promise<boolean>;
};

/** A reconciliation that fails is tried again so soon, for as long as the engine answers. */
const orderAgainMs = 4_000;

export function indexAgreement(database: Database, engine: SearchEngineName): IndexAgreement {
  let orderedAt = -Infinity;
  /** How many entries the index held when that was last as many as are public; and when it was last another number. */
  let agreed = -1;
  let differed = -1;

  // An entry that was just published is not there for a moment: only a difference seen twice, or an empty index, is one.
  async function holdsOtherwise(entries: number): Promise<boolean> {
    if (entries === agreed) return false;
    const counted = await countPublic(database);
    if (entries === counted) agreed = entries;
    const differs = entries !== counted && (entries === 0 || entries === differed);
    differed = entries;
    return differs;
  }

  return {
    isDoubtful: async (entries) => (await isUnmended(database, engine)) || holdsOtherwise(entries),
    async order() {
      if (performance.now() - orderedAt < orderAgainMs) return false;
      orderedAt = performance.now();
      await orderReconciliation(database, engine);
      return true;
    },
  };
}

/** Whether a reconciliation is waiting or an order has failed; one that someone is working on just now is as it should be. */
async function isUnmended(database: Database, engine: SearchEngineName): Promise<boolean> {
  const { rows } = await database.raw(
    `select exists (
       select from graphile_worker.jobs
       where key = ? or (starts_with(key, ?) and (attempts > 1 or (attempts = 1 and locked_at is null)))) as unmended`,
    [reconcileKey(engine), indexEntryKey(engine)],
  );
  return rows[0].unmended;
}

async function countPublic(database: Database): Promise<number> {
  const { rows } = await database.raw(`select count(*) as entries from entries where validity <> 'revoked'`);
  return rows[0].entries;
}
