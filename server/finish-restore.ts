import type { EventHead } from './platform/event-heads.ts';
import { type Verified, verifyEvents } from './audit/chain-queries.ts';
import { connect } from './backup/snapshot.ts';
import { openFinnish } from './finnish/open-finnish.ts';
import { replayErasures } from './incidents/replay-erasures.ts';
import { lookAtWrittenAnswer } from './questions/remind-written-answer.ts';
import { nextReminder } from './questions/reminder-times.ts';
import { type Database, migrate, openPatiently } from './platform/database.ts';
import { roleUrls, type WorkingUrls } from './platform/database-roles.ts';
import { handOver } from './platform/hand-over.ts';
import { migrateJobs, orderJob } from './platform/jobs.ts';
import { forgetOldOrder } from './settings/forget-old.ts';
import { postgresSearchEngine } from './search/postgres-search-engine.ts';

export type Finishing = {
  now: Date;
  /** The roles on that database, where their passwords do not follow from the administrator's. */
  workingUrls: WorkingUrls | null;
  voikkoDictionary: string | null;
  /** The ledger of what was erased, outside the database; null only where nothing has ever been erased. */
  ledgerPath: string | null;
  /** Heads of the list of events that were noted outside the database, up to the backup's moment. */
  noted: readonly EventHead[];
  tell(line: string): void;
  indexing?(done: number, all: number): void;
};

/** Makes of what a backup held a database that the product may start on; `url` is the administrator's. */
export async function finishRestore(url: string, order: Finishing): Promise<void> {
  await settle(url);
  const applied = await migrate(url, order.workingUrls);
  await migrateJobs(roleUrls(url).migrator);
  order.tell(`rakenteen muutoksia – migrations: ${applied.length}`);
  const database = openPatiently(url);
  try {
    const verified = await verifyEvents(database, order.noted);
    tellOfEvents(verified, order.tell);
    if (order.ledgerPath) await eraseAgain(database, order.ledgerPath, order.tell);
    await setJobsRight(database, order);
  } finally {
    await database.destroy();
  }
  await indexAnew(url, order);
}

function tellOfEvents({ events, faults }: Verified, tell: Finishing['tell']): void {
  tell(`tapahtumia – events: ${events}, ${faults.length === 0 ? 'eheä – whole' : 'EI EHEÄ – NOT WHOLE'}`);
  if (faults.length > 0)
    tell('  Katso npm run audit:verify. Jo varmuuskopio oli tällainen. – The backup was so already.');
}

async function eraseAgain(database: Database, ledgerPath: string, tell: Finishing['tell']): Promise<void> {
  const { replayed, known } = await replayErasures(database, ledgerPath);
  tell(`poistettu uudelleen – erased again: ${replayed} (${known} oli jo poistettu – were already)`);
}

/** A backup tells neither owners nor rights: the schemas that are not the migrator's are given to their roles again. */
async function settle(url: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(handOver('identity', 'identity'));
    await client.query(handOver('graphile_worker', 'app'));
    // Without statistics, which a backup does not hold, the server reads a table of any size as if it were small.
    await client.query('analyze');
    // The backup may be of a moment in which a process was migrating.
    await client.query('update knex_migrations_lock set is_locked = 0');
  } finally {
    await client.end();
  }
}

/** What harms nobody when it runs twice, and would be missed. */
const runAgain = ['lapse-claim'];

/**
 * A job that was due before now may have run already in the database that was lost: its mail would go out twice, so it is not
 * run. One that was not due yet cannot have run. Reminders follow one another, so the next is ordered from the questions.
 */
async function setJobsRight(database: Database, { now, tell }: Finishing): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.raw(
      `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
       where locked_by is not null having count(*) > 0`,
    );
    const { rows } = await tx.raw(
      `select count(*)::int as jobs from graphile_worker.complete_jobs(
         array(select id from graphile_worker.jobs where run_at <= ? and task_identifier <> all(?)))`,
      [now, runAgain],
    );
    tell(`odottaneita töitä jätetty ajamatta – jobs that were due, not run: ${rows[0].jobs}`);
    const deferred: { id: string; until: string }[] = await tx('questions')
      .where({ state: 'deferred', deferral: 'written' })
      .select({ id: 'id', until: 'deferred_until' });
    for (const { id, until } of deferred) {
      const seconds = (nextReminder(until, now).getTime() - now.getTime()) / 1_000;
      await orderJob(tx, lookAtWrittenAnswer(id, seconds));
    }
    // Drafts, askers and texts whose time went by since the backup.
    await orderJob(tx, forgetOldOrder);
  });
}

/** The index of PostgreSQL; that of Meilisearch is another server's, and is compared and mended when the product starts. */
async function indexAnew(url: string, { voikkoDictionary, tell, indexing }: Finishing): Promise<void> {
  const database = openPatiently(url, 3);
  try {
    await database('search_terms').insert({ term: '', entries: 0 }).onConflict('term').ignore();
    const finnish = openFinnish({ dictionary: voikkoDictionary });
    const engine = postgresSearchEngine({ database, indexing: database }, finnish);
    const { entries } = await engine.rebuild(indexing);
    tell(`hakuun koottu – indexed: ${entries}`);
  } finally {
    await database.destroy();
  }
}
