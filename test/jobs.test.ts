import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Pool } from 'pg';
import { claimQuestion } from '../server/answers/claim-question.ts';
import { publishAnswer } from '../server/answers/publish-answer.ts';
import { revokeEntry } from '../server/answers/revoke-entry.ts';
import { jobsOf } from '../server/jobs.ts';
import { systemClock } from '../server/platform/clock.ts';
import { startJobs } from '../server/platform/jobs.ts';
import { createLog } from '../server/platform/log.ts';
import { takeOffAir } from '../server/questions/take-off-air.ts';
import { searchOn } from './search/search-on.ts';
import { freshDatabaseUrl } from './support/database.ts';
import { openDatabase, type Database } from '../server/platform/database.ts';
import { someWords, worldOn } from './support/world.ts';

describe('what follows a command', () => {
  let database: Database;
  let pool: Pool;
  let runner: Awaited<ReturnType<typeof startJobs>>;
  const { act, build, clock } = worldOn(() => database);

  before(async () => {
    const url = await freshDatabaseUrl();
    database = openDatabase(url);
    pool = new Pool({ connectionString: url });
    pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
    const jobs = jobsOf({
      database,
      identity: database,
      clock: systemClock,
      engines: [searchOn(database).engine],
      log: createLog('silent'),
      mended: () => undefined,
      mailer: null,
      ledgerPath: join(tmpdir(), `erasures-${process.pid}.jsonl`),
      baseUrl: 'https://lakifoorumi.test',
    });
    runner = await startJobs(pool, jobs, { log: createLog('silent') });
  });
  after(async () => {
    await runner.stop();
    await pool.end();
    await database.destroy();
  });

  /** The next job of this name that is done, and with this in what it was given: each engine has a job of its own. */
  const jobDone = (name: string, given = '') =>
    new Promise<void>((done) => {
      runner.events.on('job:success', function heard({ job }) {
        if (job.task_identifier !== name || !JSON.stringify(job.payload).includes(given)) return;
        runner.events.off('job:success', heard);
        done();
      });
    });

  it('brings a published entry into the search, and a revoked one out of it', async () => {
    const { search } = searchOn(database);
    const find = async () =>
      (await search.find({ query: 'poissaoloista' })).hits.map(({ entryId }) => entryId);
    const { sessionId, questionId } = await build.onAir();
    await build.signedTwice(questionId);
    await act('sanna', takeOffAir, { sessionId });

    const indexed = jobDone('index-entry', 'postgres');
    const wording = { title: someWords.title, text: someWords.publicText };
    const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
    await indexed;
    expect(await find()).to.deep.equal([entryId]);

    const unindexed = jobDone('index-entry', 'postgres');
    await act('lea', revokeEntry, { entryId, note: 'Vastaus oli virheellinen.' });
    await unindexed;
    expect(await find()).to.deep.equal([]);
  });

  it('looks at a lease again while it is renewed, and lets it lapse when it is not', async () => {
    const { questionId } = await build.onAir();
    const waiting = () =>
      database('graphile_worker._private_jobs').where({ key: `lapse-claim ${questionId}` });
    const lookNow = async () => {
      const looked = jobDone('lapse-claim');
      await waiting().update({ run_at: database.fn.now() });
      await looked;
    };
    clock.time = systemClock.now();
    await act('lea', claimQuestion, { questionId });
    await lookNow();
    expect(await waiting().whereRaw('run_at > now()')).to.have.lengthOf(1);
    expect(await database('claims').where({ question_id: questionId, lapsed: true })).to.have.lengthOf(0);

    await database('claims')
      .where({ question_id: questionId })
      .update({ expires_at: new Date(0) });
    await lookNow();

    expect(await waiting().whereRaw('run_at > now()')).to.have.lengthOf(0);
    expect(await database('claims').where({ question_id: questionId, lapsed: true })).to.have.lengthOf(1);
  });
});
