import { once } from 'node:events';
import { expect } from 'chai';
import { Pool } from 'pg';
import { orderJob, releaseAbandonedJobs, startJobs } from '../../server/platform/jobs.ts';
import { createLog } from '../../server/platform/log.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { openDatabase, type Database } from '../../server/platform/database.ts';

describe('a job that a process died with', () => {
  let database: Database;
  let pool: Pool;

  before(async () => {
    const url = await freshDatabaseUrl({ cast: false });
    database = openDatabase(url);
    pool = new Pool({ connectionString: url });
    pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  });
  after(async () => {
    await pool.end();
    await database.destroy();
  });

  /** As a killed process leaves it: taken so long ago, and never given back. */
  async function takenMinutesAgo(name: string, minutes: number): Promise<void> {
    await database.transaction((tx) => orderJob(tx, { name, input: {} }));
    await database.raw(
      `update graphile_worker._private_jobs as j set locked_by = 'dead-' || t.identifier, attempts = 1,
         locked_at = now() - make_interval(mins => ?)
       from graphile_worker._private_tasks as t where t.id = j.task_id and t.identifier = ?`,
      [minutes, name],
    );
  }

  it('is run by another when it has been held longer than any job takes, and not before', async () => {
    const ran: string[] = [];
    const jobs = {
      forgotten: async () => void ran.push('forgotten'),
      held: async () => void ran.push('held'),
      marker: async () => void ran.push('marker'),
    };
    await takenMinutesAgo('forgotten', 16);
    await takenMinutesAgo('held', 14);
    const runner = await startJobs(pool, jobs, { log: createLog('silent') });

    const done = once(runner.events, 'job:success');
    await releaseAbandonedJobs(pool);
    await done;
    const marked = once(runner.events, 'job:success');
    await database.transaction((tx) => orderJob(tx, { name: 'marker', input: {} }));
    await marked;
    await runner.stop();

    expect(ran).to.deep.equal(['forgotten', 'marker']);
  });
});

describe('a job for every hour', () => {
  it('is known to the queue under its own name and input, and another process adds nothing', async () => {
    const url = await freshDatabaseUrl({ cast: false });
    const pool = new Pool({ connectionString: url });
    pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
    const jobs = { look: async () => undefined };
    const hourly = ['one', 'other'].map((at) => ({ name: 'look', input: { at } }));
    const settings = { log: createLog('silent'), hourly };

    const runners = [await startJobs(pool, jobs, settings), await startJobs(pool, jobs, settings)];

    const { rows } = await pool.query(
      'select identifier from graphile_worker._private_known_crontabs order by 1',
    );
    expect(rows).to.deep.equal([{ identifier: 'look-one' }, { identifier: 'look-other' }]);
    for (const runner of runners) await runner.stop();
    await pool.end();
  });
});
