import type { Transaction } from '../platform/database.ts';
import { dayMs, type OldestKept, rejectedStates } from './old-things.ts';

const draftsAtOnce = 200;
const questionsAtOnce = 50;
const rowsAtOnce = 5_000;

/** Deletes drafts that nobody has touched; gives which. */
export async function deleteOldDrafts(tx: Transaction, { draft }: OldestKept): Promise<string[]> {
  const old = tx('questions')
    .select('id')
    .where({ state: 'draft' })
    .where('updated_at', '<', draft)
    .limit(draftsAtOnce)
    .forUpdate()
    .skipLocked();
  const gone = await tx('questions').whereIn('id', old).delete().returning('id');
  return gone.map(({ id }) => id);
}

/** Questions that have come to nothing for others to read and still have texts, locked. */
export async function lockOldRejected(tx: Transaction, { rejected }: OldestKept): Promise<string[]> {
  return tx('questions')
    .whereIn('state', rejectedStates)
    .where('updated_at', '<', rejected)
    .whereNull('texts_expired_at')
    .orderBy('id')
    .limit(questionsAtOnce)
    .forUpdate()
    .skipLocked()
    .pluck('id');
}

export async function markExpired(tx: Transaction, questionIds: readonly string[], now: Date): Promise<void> {
  await tx('questions').whereIn('id', questionIds).update({ texts_expired_at: now });
}

/** Deletes what the product remembers of its own workings; gives how many rows of each went. */
export async function deleteOldLogs(
  tx: Transaction,
  { log, signIn }: OldestKept,
  now: Date,
): Promise<Record<'signIns' | 'operations' | 'searches' | 'undos' | 'jobs', number>> {
  const old = (table: string, [key, column]: [string, string], before: Date) =>
    tx(table)
      .whereIn(key, tx(table).select(key).where(column, '<', before).limit(rowsAtOnce))
      .delete();
  const signIns = await old('sign_ins', ['sid', 'expire'], signIn);
  const operations = await old('operations', ['key', 'created_at'], log);
  const searches = await tx('unanswered_search_days').where('asked_on', '<', log).delete();
  const counted = tx('unanswered_search_days').whereRaw('search_id = unanswered_searches.id');
  await tx('unanswered_searches').whereNotExists(counted).delete();
  const undos = await old('triage_undos', ['question_id', 'decided_at'], new Date(now.getTime() - dayMs));
  return { signIns, operations, searches, undos, jobs: await deleteFailedJobs(tx, log) };
}

/** A job that is done is gone by itself; one that failed for good stays until someone takes it away. */
async function deleteFailedJobs(tx: Transaction, before: Date): Promise<number> {
  const { rows } = await tx.raw(
    `select id from graphile_worker.complete_jobs(array(select id from graphile_worker.jobs
       where attempts >= max_attempts and locked_at is null and updated_at < ? limit ?))`,
    [before, rowsAtOnce],
  );
  return rows.length;
}
