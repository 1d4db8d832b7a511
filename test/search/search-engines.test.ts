import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { createLog } from '../../server/platform/log.ts';
import { searchLimits } from '../../server/search/contract.ts';
import { postgresSearchEngine } from '../../server/search/postgres-search-engine.ts';
import { reconcileIndex } from '../../server/search/reconcile-index.ts';
import type { CandidateQuestion } from '../../server/search/search-engine.ts';
import { type SearchEngines, startSearchEngines } from '../../server/search/search-engines.ts';
import { useEntries } from '../faq/faq-world.ts';
import { type FaultyMeilisearch, startFaultyMeilisearch } from '../support/faulty-meilisearch.ts';
import { finnish } from './search-on.ts';

const koulu: CandidateQuestion = {
  terms: [{ term: 'koulu', weight: 1 }],
  limits: searchLimits.parse({}),
  limit: 10,
};
const log = createLog('silent');

describe('the engines that are searched', () => {
  const { database, publish } = useEntries();
  let server: FaultyMeilisearch;
  let engines: SearchEngines;
  let entryId = '';

  before(async () => {
    entryId = await publish({ title: 'Saako koulu kertoa poissaoloista?' });
    await postgresSearchEngine({ database: database(), indexing: database() }, finnish).rebuild();
  });
  beforeEach(async () => {
    server = await startFaultyMeilisearch();
  });
  afterEach(async () => {
    engines.stop();
    await server.stop();
  });

  const start = async () => {
    const { MEILI_URL: url, MEILI_API_KEY: apiKey, MEILI_INDEX: index } = server.environment;
    const meilisearch = { url, apiKey, index };
    engines = await startSearchEngines({
      ...{ database: database(), indexing: database(), finnish },
      ...{ meilisearch, log, filled: false },
    });
  };
  const become = async (state: string) => {
    while ((await engines.states())['meilisearch'] !== state) await delay(10);
  };
  /** Until it answers again, with the orders done as jobs would: no runner stands by here. */
  const recover = async () => {
    const job = reconcileIndex({ database: database(), engines: engines.all, log, mended: () => undefined });
    while ((await engines.states())['meilisearch'] !== 'ok') {
      for (const { id } of await waiting()) {
        await job({ engine: 'meilisearch' });
        await database().raw('select from graphile_worker.complete_jobs(?)', [[id]]);
      }
      await delay(10);
    }
  };
  const waiting = () => database()('graphile_worker.jobs').where({ key: 'reconcile-index meilisearch' });
  const started = async () => {
    await start();
    await recover();
  };
  const answered = async () => {
    const { candidates, ...by } = await engines.answering(koulu);
    return { ...by, ids: candidates.map((each) => each.entryId) };
  };
  const byMeilisearch = () => ({ engine: 'meilisearch', fellBack: false, ids: [entryId] });
  const byPostgres = () => ({ engine: 'postgres', fellBack: true, ids: [entryId] });

  it('are PostgreSQL alone where there is no other, and it never fell back', async () => {
    engines = await startSearchEngines({
      database: database(),
      indexing: database(),
      finnish,
      meilisearch: null,
      log,
      filled: false,
    });

    expect(await answered()).to.deep.equal({ ...byPostgres(), fellBack: false });
    expect(await engines.states()).to.deep.equal({ search: 'postgres' });
  });

  it('are Meilisearch first, once its index is known to be what is public', async () => {
    await start();
    await become('behind');
    expect(await answered()).to.deep.equal(byPostgres());
    expect(await engines.states()).to.deep.equal({ search: 'postgres', meilisearch: 'behind' });

    await recover();

    expect(await answered()).to.deep.equal(byMeilisearch());
    expect(await engines.states()).to.deep.equal({ search: 'meilisearch', meilisearch: 'ok' });
  });

  for (const fault of ['down', 'slow', 'error'] as const)
    it(`are PostgreSQL when Meilisearch is ${fault}, and only the first search waits for it`, async () => {
      await started();
      expect(await answered()).to.deep.equal(byMeilisearch());

      server.fault = fault;
      expect(await answered()).to.deep.equal(byPostgres());
      const asked = server.requests;
      for (let search = 0; search < 20; search += 1) expect(await answered()).to.deep.equal(byPostgres());
      // Of twenty searches none asked it; a look that fell between may have.
      expect(server.requests - asked).to.be.lessThan(5);
      expect(await engines.states()).to.deep.equal({ search: 'postgres', meilisearch: 'away' });

      server.fault = 'none';
      await become('behind');
      await recover();
      expect(await answered()).to.deep.equal(byMeilisearch());
    });

  it('are Meilisearch again after a search that failed alone, without reading its whole index', async () => {
    await started();
    server.fault = 'error';
    expect(await answered()).to.deep.equal(byPostgres());
    server.fault = 'none';

    await become('ok');

    expect(await answered()).to.deep.equal(byMeilisearch());
    expect(await waiting()).to.deep.equal([]);
  });

  it('are PostgreSQL when Meilisearch finds nothing where there is something, and its index is then looked into', async () => {
    await started();
    await server.removeDocument(entryId);

    expect(await answered()).to.deep.equal(byPostgres());

    expect((await engines.states())['search']).to.equal('postgres');
    await recover();
    expect(await answered()).to.deep.equal(byMeilisearch());
  });

  it('are Meilisearch when neither finds anything: its nothing is as good', async () => {
    await started();
    const nobody = { ...koulu, limits: searchLimits.parse({ foorumi: 'ei-ole' }) };

    expect(await engines.answering(nobody)).to.deep.equal({
      candidates: [],
      engine: 'meilisearch',
      fellBack: false,
    });
    expect((await engines.states())['search']).to.equal('meilisearch');
  });

  it('are PostgreSQL when Meilisearch is too old', async () => {
    await server.stop();
    server = await startFaultyMeilisearch({ version: '1.20.0' });
    await start();

    expect(await engines.states()).to.deep.equal({ search: 'postgres', meilisearch: 'refused' });
    expect(await answered()).to.deep.equal(byPostgres());
  });
});
