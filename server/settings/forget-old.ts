import { expireTexts, keepErasuresOrder, noteDeleted } from '../incidents/steps.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { orderJob } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { deleteOldDrafts, deleteOldLogs, lockOldRejected, markExpired } from './forget-store.ts';
import { dayMs, oldestKept, type OldestKept } from './old-things.ts';
import { lastChangedAt, readSettings } from './queries.ts';

/** The order of the job, by which it is run each hour by one process. */
export const forgetOldOrder = { name: 'forget-old', input: {} };

const forgetLock = 7_301_005;
/** What is left after so many rounds waits for the next hour. */
const mostRounds = 100;

type ForgetDeps = { database: Database; clock: Clock; log: Log };
type Counts = Record<string, number>;

/**
 * Takes away what is older than the settings say, in small transactions: drafts, the texts of questions that were declined,
 * withdrawn or answered for their askers alone, and what the product remembers of its own workings. It begins a day after the
 * settings were last changed. What went is in the ledger of erasures, so that no backup brings it back.
 */
export function forgetOld({ database, clock, log }: ForgetDeps) {
  return async (): Promise<void> => {
    const now = clock.now();
    const changedAt = await lastChangedAt(database);
    if (changedAt && now.getTime() - changedAt.getTime() < dayMs) return;
    const oldest = oldestKept(await readSettings(database), now);
    const gone: Counts = {};
    for (let round = 0; round < mostRounds; round += 1) {
      const counts = await database.transaction((tx) => forgetSome(tx, oldest, now));
      for (const [kind, count] of Object.entries(counts)) gone[kind] = (gone[kind] ?? 0) + count;
      if (Object.values(counts).every((count) => count === 0)) break;
    }
    if (Object.values(gone).some((count) => count > 0)) log.info({ job: 'forget-old', ...gone });
  };
}

async function forgetSome(tx: Transaction, oldest: OldestKept, now: Date): Promise<Counts> {
  const { rows } = await tx.raw('select pg_try_advisory_xact_lock(?) as alone', [forgetLock]);
  if (!rows[0]?.alone) return {};
  const drafts = await deleteOldDrafts(tx, oldest);
  await noteDeleted(tx, { table: 'questions', rowKeys: drafts }, now);
  const rejected = await lockOldRejected(tx, oldest);
  for (const questionId of rejected) await expireTexts(tx, questionId, now);
  await markExpired(tx, rejected, now);
  const logs = await deleteOldLogs(tx, oldest, now);
  if (drafts.length + rejected.length > 0) await orderJob(tx, keepErasuresOrder);
  return { drafts: drafts.length, rejected: rejected.length, ...logs };
}
