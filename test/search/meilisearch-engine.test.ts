import { expect } from 'chai';
import { openFinnish } from '../../server/finnish/open-finnish.ts';
import { EngineRefused } from '../../server/search/engine-watch.ts';
import { meilisearchEngine } from '../../server/search/meilisearch-engine.ts';
import { TaskNotDone } from '../../server/search/meilisearch-tasks.ts';
import { RebuildUnderWay } from '../../server/search/rebuild-alone.ts';
import { useEntries } from '../faq/faq-world.ts';
import { type FaultyMeilisearch, startFaultyMeilisearch } from '../support/faulty-meilisearch.ts';
import { realMeilisearch } from '../support/real-meilisearch.ts';
import { skipPart } from '../support/skipped-parts.ts';
import { describeSearchEngine } from './search-engine-suite.ts';

const opened: FaultyMeilisearch[] = [];
after(() => Promise.all(opened.map((server) => server.stop())));

type Stores = Parameters<typeof meilisearchEngine>[1];

const engineOn = ({ environment }: FaultyMeilisearch, stores: Stores, apiKey = environment.MEILI_API_KEY) =>
  meilisearchEngine({ url: environment.MEILI_URL, apiKey, index: environment.MEILI_INDEX }, stores);

async function started(
  options: Parameters<typeof startFaultyMeilisearch>[0] = {},
): Promise<FaultyMeilisearch> {
  const server = await startFaultyMeilisearch(options);
  opened.push(server);
  return server;
}

const real = realMeilisearch();
describeSearchEngine('Meilisearch’s protocol', async (stores) => engineOn(await started(), stores));
if (real)
  describeSearchEngine('a real Meilisearch', async (stores) => engineOn(await started({ real }), stores));
else skipPart('a real Meilisearch, as a search engine', 'MEILI_URL is not set');

describe('the engine of a Meilisearch', () => {
  const { database, publish } = useEntries();
  const finnish = openFinnish();
  const stores = (): Stores => ({ database: database(), finnish });
  const anyTerm = { terms: [{ term: 'koulu', weight: 1 }], limits: noLimits(), limit: 10 };
  const failureOf = (deed: Promise<unknown>) =>
    deed.then(
      () => null,
      (error: unknown) => error,
    );

  it('throws when a task that was taken fails, and has put the entry when it succeeds', async () => {
    const server = await started();
    const engine = engineOn(server, stores());
    await engine.rebuild();
    const entryId = await publish();

    server.fault = 'failing tasks';
    expect(await failureOf(engine.put([entryId]))).to.be.instanceOf(TaskNotDone);
    expect([...((await server.held()) ?? [])].map(([id]) => id)).not.to.include(entryId);

    server.fault = 'none';
    await engine.put([entryId]);
    expect([...((await server.held()) ?? [])].map(([id]) => id)).to.include(entryId);
  });

  it('gives up a search that takes too long, and one that is answered with an error', async () => {
    const server = await started();
    const engine = engineOn(server, stores());
    await engine.rebuild();

    expect(await engine.candidates(anyTerm)).to.be.an('array');
    for (const fault of ['slow', 'error', 'down'] as const) {
      server.fault = fault;
      expect(await failureOf(engine.candidates(anyTerm)), fault).to.be.instanceOf(Error);
      expect(await failureOf(engine.look()), fault).to.be.instanceOf(Error);
    }
  });

  it('puts nothing into an index that is not there, for it would not be set up as it must be', async () => {
    const server = await started();
    const engine = engineOn(server, stores());

    expect(await failureOf(engine.put([await publish()]))).to.be.instanceOf(Error);

    expect(await server.held()).to.equal(null);
    expect(await engine.look()).to.deep.equal({ entries: 0 });
    expect((await engine.compare()).unusable).to.equal(true);
  });

  it('cleans up after a rebuild that died half-way', async () => {
    const server = await started();
    const engine = engineOn(server, stores());
    await engine.rebuild();
    const entryId = await publish();
    const next = `${server.environment.MEILI_INDEX}-next`;

    const died = await failureOf(engine.rebuild(() => (server.fault = 'failing tasks')));
    expect(died).to.be.instanceOf(TaskNotDone);
    expect(await server.held(next)).not.to.equal(null);
    expect([...((await server.held()) ?? [])].map(([id]) => id)).not.to.include(entryId);

    server.fault = 'none';
    await engine.rebuild();
    expect(await server.held(next)).to.equal(null);
    expect([...((await server.held()) ?? [])].map(([id]) => id)).to.include(entryId);
  });

  it('is rebuilt by one at a time', async () => {
    const server = await started();
    const [one, other] = [engineOn(server, stores()), engineOn(server, stores())];
    const seconds: Promise<unknown>[] = [];

    await one.rebuild(() => {
      if (seconds.length === 0) seconds.push(failureOf(other.rebuild()));
    });

    const [second] = await Promise.all(seconds);
    expect(second).to.be.instanceOf(RebuildUnderWay);
    await other.rebuild();
  });

  it('is made anew when it is not set up as this version of the product sets it up', async () => {
    const server = await started();
    const engine = engineOn(server, stores());
    await engine.rebuild();
    expect((await engine.compare()).unusable).to.equal(undefined);

    await server.change('/settings', { searchableAttributes: ['level0'] });

    expect((await engine.compare()).unusable).to.equal(true);
    await engine.rebuild();
    expect((await engine.compare()).unusable).to.equal(undefined);
  });

  for (const [version, fits] of [
    ['1.33.0', false],
    ['0.99.9', false],
    ['prototype', false],
    ['1.33.1', true],
    ['1.34.0-rc.1', true],
    ['2.0.0', true],
  ] as const)
    it(`${fits ? 'takes' : 'refuses'} version ${version}`, async () => {
      const looked = engineOn(await started({ version }), stores()).look();

      if (fits) return expect(await looked).to.deep.equal({ entries: 0 });
      const refusal = await failureOf(looked);
      expect(refusal).to.be.instanceOf(EngineRefused);
      return expect(String(refusal)).to.include('1.33.1 or newer').and.to.include(version);
    });

  it('says so when its key is refused, without the key', async () => {
    const refusal = await failureOf(engineOn(await started(), stores(), 'another key').look());

    expect(refusal).to.be.instanceOf(EngineRefused);
    expect(String(refusal)).to.include('MEILI_API_KEY').and.not.to.include('another key');
  });
});

function noLimits() {
  return { foorumi: '', laki: '', pykala: '', vuosi: '', voimassaolo: '' } as const;
}
