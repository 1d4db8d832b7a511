import { Logger, run, runMigrations, type Runner } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Transaction } from './database.ts';
import type { Log } from './log.ts';

/** What a job is given: ids. */
export type JobInput = Record<string, string>;

/** Jobs by name; each may run again after a failure and must then do no harm. */
export type Jobs = Record<string, (input: JobInput) => Promise<void>>;

export type JobOrder = { name: string; input: JobInput; delaySeconds?: number };

/** Orders a job in the command's own transaction: it runs if, and only if, the command was kept. */
export async function orderJob(tx: Transaction, order: JobOrder): Promise<void> {
  await tx.raw(
    `select graphile_worker.add_job(?, ?::json, run_at := now() + make_interval(secs => ?), max_attempts := 20)`,
    [order.name, JSON.stringify(order.input), order.delaySeconds ?? 0],
  );
}

// Its own lines could carry a job's input; what matters is logged below.
const silent = new Logger(() => () => undefined);

/** Makes or updates the tables of the job queue. */
export async function migrateJobs(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: silent });
}

/** Starts running jobs until stopped; a failing one is tried again later and later. */
export async function startJobs(pool: Pool, jobs: Jobs, log: Log): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (input: unknown) => job(input as JobInput)]), // as: `orderJob` wrote it
  );
  const runner = await run({ pgPool: pool, taskList, concurrency: 2, noHandleSignals: true, logger: silent });
  runner.events.on('job:success', ({ job }) => log.debug({ job: job.task_identifier, outcome: 'done' }));
  runner.events.on('job:error', ({ job, error }) => {
    const name = error instanceof Error ? error.name : typeof error;
    log.warn({ job: job.task_identifier, outcome: 'failed', attempt: job.attempts, error: name });
  });
  return runner;
}
