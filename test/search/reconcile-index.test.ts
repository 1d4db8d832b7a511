import { expect } from 'chai';
import { orderJob } from '../../server/platform/jobs.ts';
import { createLog } from '../../server/platform/log.ts';
import { createMetrics } from '../../server/platform/metrics.ts';
import { orderIndexEntry } from '../../server/search/index-entry.ts';
import { postgresSearchEngine } from '../../server/search/postgres-search-engine.ts';
import {
  countMended,
  type Mended,
  orderReconciliation,
  reconcileIndex,
} from '../../server/search/reconcile-index.ts';
import { useEntries } from '../faq/faq-world.ts';
import { finnish } from './search-on.ts';

describe('the reconciliation of an index', () => {
  const { database, publish } = useEntries();
  const told: Mended[] = [];
  const metrics = createMetrics();
  const mended = countMended(metrics);
  const job = () =>
    reconcileIndex({
      database: database(),
      engines: [postgresSearchEngine({ database: database(), indexing: database() }, finnish)],
      log: createLog('silent'),
      mended: (engine, found) => {
        told.push(found);
        mended(engine, found);
      },
    });
  const held = async (): Promise<string[]> => database()('search_documents').pluck('entry_id');
  const waiting = async () =>
    (await database()('graphile_worker.jobs').where({ task_identifier: 'index-entry' })).length;
  const order = async (engine: 'postgres' | 'meilisearch', entryId: string) =>
    database().transaction((tx) => orderJob(tx, orderIndexEntry(engine, entryId)));

  beforeEach(() => void told.splice(0));

  it('puts what is missing or outdated, lets go of what is surplus, and counts them', async () => {
    const [changed, revoked] = [await publish(), await publish()];
    await job()({ engine: 'postgres' });
    const missing = await publish();
    await database()('entries').where({ id: changed }).update({ title: 'Toinen otsikko' });
    await database()('entries').where({ id: revoked }).update({ validity: 'revoked' });
    told.splice(0);

    await job()({ engine: 'postgres' });

    expect(told).to.deep.equal([{ missing: 1, outdated: 1, surplus: 1 }]);
    expect(await held()).to.have.members([changed, missing]);
    const figures = await metrics.registry.metrics();
    expect(figures).to.include('search_index_mended_total{engine="postgres",kind="surplus"} 1');
  });

  it('says nothing when nothing differs', async () => {
    await job()({ engine: 'postgres' });
    told.splice(0);

    await job()({ engine: 'postgres' });

    expect(told).to.deep.equal([]);
  });

  it('does the orders that were waiting for its engine, and none of another’s', async () => {
    const entryId = await publish();
    await order('postgres', entryId);
    await order('meilisearch', entryId);

    await job()({ engine: 'postgres' });

    expect(await held()).to.include(entryId);
    expect(await waiting()).to.equal(1);
  });

  it('does nothing for an engine that is not configured', async () => {
    const before = await held();
    await publish();

    await job()({ engine: 'meilisearch' });

    expect(await held()).to.have.members(before);
  });

  it('is ordered once, however often it is ordered before it is done', async () => {
    for (let time = 0; time < 3; time += 1) await orderReconciliation(database(), 'postgres');

    const ordered = await database()('graphile_worker.jobs').where({ key: 'reconcile-index postgres' });
    expect(ordered).to.have.lengthOf(1);
  });
});
