import { once } from 'node:events';
import { expect } from 'chai';
import { Pool } from 'pg';
import { claimQuestion } from '../server/answers/claim-question.ts';
import { publishAnswer } from '../server/answers/publish-answer.ts';
import { revokeEntry } from '../server/answers/revoke-entry.ts';
import { postgresSearchIndex } from '../server/search/postgres-search-index.ts';
import { jobsOf } from '../server/jobs.ts';
import { systemClock } from '../server/platform/clock.ts';
import { startJobs } from '../server/platform/jobs.ts';
import { createLog } from '../server/platform/log.ts';
import { takeOffAir } from '../server/questions/take-off-air.ts';
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
    const search = postgresSearchIndex(database);
    const jobs = jobsOf({
      database,
      clock: systemClock,
      search,
      mailer: null,
      baseUrl: 'https://lakifoorumi.test',
    });
    runner = await startJobs(pool, jobs, createLog('silent'));
  });
  after(async () => {
    await runner.stop();
    await pool.end();
    await database.destroy();
  });

  it('brings a published entry into the search, and a revoked one out of it', async () => {
    const search = postgresSearchIndex(database);
    const find = async () => (await search.search({ query: 'poissaoloista', limit: 10, offset: 0 })).entryIds;
    const { sessionId, questionId } = await build.onAir();
    await build.signedTwice(questionId);
    await act('sanna', takeOffAir, { sessionId });

    const indexed = once(runner.events, 'job:success');
    const wording = { title: someWords.title, text: someWords.publicText };
    const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
    await indexed;
    expect(await find()).to.deep.equal([entryId]);

    const unindexed = once(runner.events, 'job:success');
    await act('lea', revokeEntry, { entryId, note: 'Vastaus oli virheellinen.' });
    await unindexed;
    expect(await find()).to.deep.equal([]);
  });

  it('looks at a lease again while it is renewed, and lets it lapse when it is not', async () => {
    const { questionId } = await build.onAir();
    const waiting = () =>
      database('graphile_worker._private_jobs').where({ key: `lapse-claim ${questionId}` });
    const lookNow = async () => {
      const looked = once(runner.events, 'job:success');
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
