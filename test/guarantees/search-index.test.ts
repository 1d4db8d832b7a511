import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { reviewEntry } from '../../server/answers/review-entry.ts';
import { revokeEntry } from '../../server/answers/revoke-entry.ts';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import type { SearchReply } from '../../server/search/contract.ts';
import { readDigests } from '../../server/search/read-search-documents.ts';
import { finnish } from '../search/search-on.ts';
import {
  type FaultyMeilisearch,
  type MeilisearchFault,
  startFaultyMeilisearch,
} from '../support/faulty-meilisearch.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { realMeilisearch } from '../support/real-meilisearch.ts';
import { skipPart } from '../support/skipped-parts.ts';
import { runningClock, someWords, worldOn } from '../support/world.ts';

const backWithinMs = 10_000;
/** For what comes before the return: a busy machine may take its time. */
const patienceMs = 30_000;

// G5. The defects: hits that are not read again from the public entries (`findEntries`); a task taken for done when it is only
// taken (`succeeded`); no reconciliation when the engine comes back (`watchEngine`).
describe('the search index, beside', () => {
  describeIndex('a server that keeps to Meilisearch’s protocol', null);
  const real = realMeilisearch();
  if (real) describeIndex('a real Meilisearch', real);
  else skipPart('G5 (the search index) beside a real Meilisearch', 'MEILI_URL is not set');
});

function describeIndex(name: string, real: { url: string; key: string } | null): void {
  describe(name, function () {
    this.timeout(120_000);
    let server: FaultyMeilisearch;
    let product: TestProduct;
    const database = (): Database => product.host.database;
    const { act, build } = worldOn(database, runningClock);

    before(async () => {
      server = await startFaultyMeilisearch({ real });
      product = await startTestProduct(server.environment);
      await untilAnswered('meilisearch');
    });
    after(async () => {
      await product?.stop();
      await server?.stop();
    });

    const json = async (path: string) => (await fetch(product.publicUrl + path)).json();
    const untilAnswered = (engine: SearchReply['engine']) =>
      until(async () => (await json('/readyz')).search === engine, patienceMs);
    const asked = (words: string) => `q=${encodeURIComponent(words)}`;
    const search = (words: string): Promise<SearchReply> => json(`/api/v1/entries?${asked(words)}`);
    const isEqual = async () => {
      const held = await server.held();
      return held !== null && sameEntries(held, await readDigests(database(), finnish));
    };
    const anEntry = async (): Promise<{ id: string; title: string }> =>
      database()('public_entries')
        .where({ validity: 'in_force' })
        .orderByRaw('random()')
        .first('id', 'title');
    const ordersThatFailed = async () =>
      database()('graphile_worker.jobs')
        .where({ task_identifier: 'index-entry' })
        .where('attempts', '>', 0)
        .whereNotNull('last_error');

    /** One entry is published, one changed and one taken back. */
    async function changeThree(): Promise<{ changed: string; revoked: string; published: string }> {
      const { sessionId, questionId } = await build.onAir();
      await build.signedTwice(questionId);
      await act('sanna', takeOffAir, { sessionId });
      const wording = { title: someWords.title, text: someWords.publicText };
      const { entryId: published } = await act('sanna', publishAnswer, { questionId, ...wording });
      const { id: changed } = await anEntry();
      await act('sanna', reviewEntry, { entryId: changed, validity: 'to_review', note: 'Tarkistetaan.' });
      const { id: revoked } = await anEntry();
      await act('sanna', revokeEntry, { entryId: revoked, note: 'Vastaus oli virheellinen.' });
      return { changed, revoked, published };
    }

    it('equals the public entries, and follows every change of them', async () => {
      expect(await isEqual()).to.equal(true);

      const { changed, revoked, published } = await changeThree();

      await until(isEqual, backWithinMs);
      const held = await server.held();
      expect([...(held?.keys() ?? [])])
        .to.include.members([changed, published])
        .and.not.to.include(revoked);
    });

    it('is searched first, and PostgreSQL gives the same entries in the same order when it is away', async () => {
      const words = (await anEntry()).title;
      const first = await search(words);
      expect(first).to.include({ engine: 'meilisearch', fellBack: false });

      server.fault = 'down';
      const second = await search(words);
      server.fault = 'none';

      expect(second).to.include({ engine: 'postgres', fellBack: true });
      expect(ids(second)).to.deep.equal(ids(first)).and.to.have.length.above(0);
      await untilAnswered('meilisearch');
    });

    for (const fault of ['down', 'slow', 'error', 'failing tasks'] as const satisfies MeilisearchFault[])
      it(`equals them within ten seconds after ${fault}, and meanwhile every search is answered`, async () => {
        server.fault = fault;
        const { published } = await changeThree();
        // What holds up one engine's orders does not hold up the other's.
        await until(() => holds(database(), published), patienceMs);
        await until(async () => (await ordersThatFailed()).length > 0, patienceMs);
        await untilAnswered('postgres');
        const page = await fetch(`${product.publicUrl}/haku?${asked(`huostaanotto ${fault}`)}`);
        const found = await search('huostaanotto');
        expect(await isEqual()).to.equal(false);
        server.fault = 'none';
        await until(isEqual, backWithinMs);

        expect(page.status).to.equal(200);
        expect(found).to.include({ engine: 'postgres', fellBack: true });
        expect(found.total).to.be.greaterThan(0);
        await untilAnswered('meilisearch');
        expect(await ordersThatFailed()).to.deep.equal([]);
      });

    it('equals them within ten seconds after it was emptied, and meanwhile every search is answered', async () => {
      await server.empty();

      const found = await search('huostaanotto');
      await until(isEqual, backWithinMs);

      expect(found).to.include({ engine: 'postgres', fellBack: true });
      expect(found.total).to.be.greaterThan(0);
      await untilAnswered('meilisearch');
    });

    it('shows no entry that was taken back while the indexing stands still', async () => {
      const { id, title } = await anEntry();
      expect(ids(await search(title))).to.include(id);
      // Neither engine comes to its task: the one takes it and does nothing, the other waits for its lock.
      server.fault = 'standing tasks';
      const admin = openDatabase(product.databaseUrl, 1);
      const release = await holdWriting(admin);
      await act('sanna', revokeEntry, { entryId: id, note: 'Vastaus oli virheellinen.' });

      const byMeilisearch = await search(title);
      const page = await (await fetch(`${product.publicUrl}/haku?${asked(title)}`)).text();
      server.fault = 'down';
      const byPostgres = await search(title);
      const heldByBoth =
        [...((await server.held())?.keys() ?? [])].includes(id) && (await holds(database(), id));
      server.fault = 'none';
      await release();
      await admin.destroy();

      expect(heldByBoth).to.equal(true);
      expect(byMeilisearch.engine).to.equal('meilisearch');
      expect(byPostgres.engine).to.equal('postgres');
      expect([...ids(byMeilisearch), ...ids(byPostgres)]).not.to.include(id);
      expect(page).not.to.include(`/ukk/${id}`);
      await until(isEqual, patienceMs);
    });
  });
}

const ids = ({ entries }: SearchReply) => entries.map(({ id }) => id);

function sameEntries(held: Map<string, string>, wanted: Map<string, string>): boolean {
  return held.size === wanted.size && [...wanted].every(([id, digest]) => held.get(id) === digest);
}

async function until(isSo: () => Promise<boolean>, withinMs: number): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Not so within ${withinMs} ms`);
    await delay(50);
  }
}

async function holds(database: Database, entryId: string): Promise<boolean> {
  return (await database('search_documents').where({ entry_id: entryId })).length > 0;
}

/** Keeps PostgreSQL's index from being written until it is released. */
async function holdWriting(database: Database): Promise<() => Promise<unknown>> {
  const tx = await database.transaction();
  await tx.raw('set local idle_in_transaction_session_timeout = 0');
  await tx.raw('lock table search_documents in share mode');
  return () => tx.rollback();
}
