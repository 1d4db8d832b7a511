import { EventEmitter } from 'node:events';
import { Logger, run, runMigrations, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import type { Transaction } from './database.ts';
import { handOver } from './hand-over.ts';
import type { Log } from './log.ts';

/** What a job is given: ids. */
export type JobInput = Record<string, string>;

/** Jobs by name; each may run again after a failure and must then do no harm. */
export type Jobs = Record<string, (input: JobInput) => Promise<void>>;

/** Of jobs with one `key` only the one ordered last is left waiting. */
export type JobOrder = { name: string; input: JobInput; delaySeconds?: number; key?: string };

/** Orders a job in the command's own transaction: it runs if, and only if, the command was kept. */
export async function orderJob(tx: Transaction, order: JobOrder): Promise<void> {
  await tx.raw(
    `select graphile_worker.add_job(?, ?::json, run_at := now() + make_interval(secs => ?), max_attempts := 20, job_key := ?)`,
    [order.name, JSON.stringify(order.input), order.delaySeconds ?? 0, order.key ?? null],
  );
}

// Its own lines could carry a job's input; what matters is logged below.
const silent = new Logger(() => () => undefined);

const handOverLock = 7_301_004;

/** Makes or updates the tables of the job queue, as the migrator; they belong to who orders jobs and runs them. */
export async function migrateJobs(migratorUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: migratorUrl, max: 2 });
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: silent });
    // Of several processes that start at once one hands over, and the others find it done.
    await pool.query(
      `begin; select pg_advisory_xact_lock(${handOverLock}); ${handOver('graphile_worker', 'app')}; commit`,
    );
  } finally {
    await pool.end();
  }
}

export type JobRunner = { events: WorkerEvents; stop(): Promise<void> };

/** `hourly`: jobs that are ordered once an hour, by whichever process comes to it first. */
export type JobSettings = { log: Log; hourly?: readonly JobOrder[] };

const pauseMs = 5_000;
const lookForAbandonedMs = 60_000;
/** Longer than any job takes; the queue by itself would wait four hours for a process that was killed. */
const longestJobMinutes = 15;

/**
 * Starts running jobs until stopped; a failing one is tried again later and later. What the queue writes of a job that has
 * run is tried again too (`BatchDelay`): by default a database that goes away just then would end the process.
 */
export async function startJobs(
  pool: Pool,
  jobs: Jobs,
  { log, hourly = [] }: JobSettings,
): Promise<JobRunner> {
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (input: unknown) => job(input as JobInput)]), // as: `orderJob` wrote it
  );
  const events: WorkerEvents = new EventEmitter();
  events.on('job:success', ({ job }) => log.debug({ job: job.task_identifier, outcome: 'done' }));
  events.on('job:error', ({ job, error }) => {
    log.warn({ job: job.task_identifier, outcome: 'failed', attempt: job.attempts, error: nameOf(error) });
  });
  const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
  const crontab = hourly.map(hourlyLine).join('\n');
  const start = async () => {
    const made = await run({
      ...{ pgPool: pool, taskList, events, preset, crontab, logger: silent },
      ...{ concurrency: 2, noHandleSignals: true },
    });
    made.promise.then(() => undefined, again);
    return made;
  };
  let stopped = false;
  let runner = await start();
  const timer = setInterval(() => void releaseAbandonedJobs(pool).catch(() => undefined), lookForAbandonedMs);

  // The runner gives up when the queue has not answered for minutes; the next one finds what it left.
  function again(error: unknown): void {
    if (stopped) return;
    log.warn({ part: 'jobs', what: 'ended; started again', error: nameOf(error) });
    setTimeout(() => {
      if (!stopped) start().then((made) => (runner = made), again);
    }, pauseMs).unref();
  }

  return {
    events,
    async stop() {
      stopped = true;
      clearInterval(timer);
      // One that has given up is stopped already, and says so.
      await runner.stop().catch(() => undefined);
    },
  };
}

/** Its `id` is by what the processes know that another has ordered it for this hour. */
function hourlyLine({ name, input }: JobOrder, index: number): string {
  const id = [name, ...Object.values(input)].join('-');
  return `${(17 * (index + 1)) % 60} * * * * ${name} ?id=${id}&max=3 ${JSON.stringify(input)}`;
}

/** Gives back the jobs that a process took and died with: they run again. */
export async function releaseAbandonedJobs(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
     where locked_at < now() - make_interval(mins => $1) having count(*) > 0`,
    [longestJobMinutes],
  );
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
