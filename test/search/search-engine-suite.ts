import { expect } from 'chai';
import { seedDemonstration } from '../../seeds/demonstration.ts';
import { reviewEntry } from '../../server/answers/review-entry.ts';
import { revokeEntry } from '../../server/answers/revoke-entry.ts';
import type { Finnish } from '../../server/finnish/finnish.ts';
import { openFinnish } from '../../server/finnish/open-finnish.ts';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { searchLimits, type SearchLimits } from '../../server/search/contract.ts';
import { publicEntryIds, readSearchDocuments } from '../../server/search/read-search-documents.ts';
import type { SearchDocument } from '../../server/search/search-document.ts';
import type { SearchEngine } from '../../server/search/search-engine.ts';
import { rank, rarity } from '../../server/search/search-score.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { testNow, worldOn } from '../support/world.ts';

type Given = { database: Database; finnish: Finnish };

const noDifference = { missing: [], outdated: [], surplus: [] };
const limitedTo = (limits: Partial<SearchLimits>) => searchLimits.parse(limits);

/** What every engine must do, on the entries of the demonstration. `make` is called in the `describe`'s own `before`. */
export function describeSearchEngine(
  name: string,
  make: (given: Given) => Promise<SearchEngine> | SearchEngine,
): void {
  describe(`${name}, as a search engine`, () => {
    let opened: Database;
    const database = () => opened;
    const { act } = worldOn(database);
    const finnish = openFinnish();
    let engine: SearchEngine;
    let documents: SearchDocument[];

    const read = async () => readSearchDocuments(database(), finnish, await publicEntryIds(database()));
    /** Terms of the words, weighed as a query's are. */
    const termsOf = (...words: string[]) => {
      const terms = new Set(words.flatMap((word) => finnish.analyse(word).lemmas));
      return [...terms].map((term) => {
        const { length } = documents.filter(({ impacts }) => term in impacts);
        return { term, weight: rarity(length, documents.length) };
      });
    };
    const idsFor = async (words: string[], limits: Partial<SearchLimits> = {}) => {
      const question = { terms: termsOf(...words), limits: limitedTo(limits), limit: 100 };
      return rank(await engine.candidates(question), question.terms).map(({ entryId }) => entryId);
    };
    const compared = async () => {
      const { missing, outdated, surplus } = await engine.compare();
      return { missing, outdated, surplus };
    };

    before(async function () {
      this.timeout(60_000);
      opened = openDatabase(await freshDatabaseUrl({ cast: false }));
      await seedDemonstration(opened, testNow);
      engine = await make({ database: database(), finnish });
      await engine.rebuild();
      documents = await read();
    });

    after(() => opened.destroy());

    it('holds every public entry and nothing else once it is rebuilt, and tells how far it is', async () => {
      const told: [number, number][] = [];

      const { entries } = await engine.rebuild((done, all) => told.push([done, all]));

      expect(entries).to.equal(documents.length).and.be.greaterThan(100);
      expect(told.at(-1)).to.deep.equal([entries, entries]);
      expect(await compared()).to.deep.equal(noDifference);
    });

    it('orders entries as all of them scored one by one are ordered', async () => {
      const queries = [
        ['huostaanotto'],
        ['koulu', 'kertoa', 'lastensuojelu'],
        ['salassapito', 'poliisi', 'terveydenhuolto'],
        ['lapsi', 'vanhempi', 'sosiaalityöntekijä', 'asia', 'saada'],
      ];
      for (const words of queries) {
        const all = documents.map(({ entryId, impacts }) => ({ entryId, impacts }));
        const expected = rank(all, termsOf(...words)).map(({ entryId }) => entryId);

        const found = await idsFor(words);

        expect(found.slice(0, 20), words.join(' '))
          .to.deep.equal(expected.slice(0, 20))
          .and.to.have.length.above(0);
      }
    });

    it('gives the impacts of the terms that were asked for, and of no others', async () => {
      const terms = termsOf('huostaanotto', 'päätös');

      const candidates = await engine.candidates({ terms, limits: limitedTo({}), limit: 5 });

      expect(candidates).to.have.lengthOf(5);
      for (const { entryId, impacts } of candidates) {
        const whole = documents.find((document) => document.entryId === entryId)?.impacts ?? {};
        const asked = terms.map(({ term }) => term).filter((term) => term in whole);
        expect(impacts).to.deep.equal(Object.fromEntries(asked.map((term) => [term, whole[term]])));
      }
    });

    it('keeps to every limit', async () => {
      const { forumSlug, year, validity, sections, actNumbers } = documents.find(
        (each) => each.sections.length > 0,
      )!;
      const [laki = '', pykala = ''] = (sections[0] ?? '').split(' ');
      const kept: [Partial<SearchLimits>, (document: SearchDocument) => boolean][] = [
        [{ foorumi: forumSlug }, (each) => each.forumSlug === forumSlug],
        [{ laki: actNumbers[0] ?? '' }, (each) => each.actNumbers.includes(actNumbers[0] ?? '')],
        [{ laki, pykala }, (each) => each.sections.includes(`${laki} ${pykala}`)],
        [{ vuosi: `${year}` }, (each) => each.year === year],
        [{ voimassaolo: validity as 'in_force' }, (each) => each.validity === validity],
        [
          { foorumi: forumSlug, vuosi: `${year}` },
          (each) => each.forumSlug === forumSlug && each.year === year,
        ],
      ];
      for (const [limits, fits] of kept) {
        const found = await idsFor(['lapsi', 'asia'], limits);

        const held = documents.filter(({ entryId }) => found.includes(entryId));
        expect(held.every(fits), JSON.stringify(limits)).to.equal(true);
        expect(held, JSON.stringify(limits)).to.have.length.above(0);
      }
      expect(await idsFor(['lapsi'], { foorumi: 'ei-ole' })).to.deep.equal([]);
    });

    it('keeps 25 § apart from 25 a §', async () => {
      const [one, other] = documents.slice(0, 2).map(({ entryId }) => entryId) as [string, string]; // as: there are two
      await cite(database(), one, '25 §');
      await cite(database(), other, '25 a §');
      await engine.put([one, other]);
      documents = await read();
      const words = Object.keys(documents.find(({ entryId }) => entryId === one)?.impacts ?? {}).slice(0, 3);
      const others = Object.keys(documents.find(({ entryId }) => entryId === other)?.impacts ?? {}).slice(
        0,
        3,
      );
      const within = async (pykala: string) => {
        const terms = [...words, ...others].map((term) => ({ term, weight: 1 }));
        const limits = limitedTo({ laki: '417/2007', pykala });
        return (await engine.candidates({ terms, limits, limit: 100 })).map(({ entryId }) => entryId);
      };

      expect(await within('25'))
        .to.include(one)
        .and.not.to.include(other);
      expect(await within('25a'))
        .to.include(other)
        .and.not.to.include(one);
    });

    it('finds what is missing, outdated and surplus, and mends it when these are put', async () => {
      const inForce = documents.filter(({ validity }) => validity === 'in_force');
      const [changed = '', revoked = ''] = inForce.slice(-2).map(({ entryId }) => entryId);
      await act('sanna', reviewEntry, {
        entryId: changed,
        validity: 'to_review',
        note: 'Katsotaan uudelleen.',
      });
      await act('sanna', revokeEntry, { entryId: revoked, note: 'Vastaus oli virheellinen.' });

      const difference = await compared();
      expect(difference).to.deep.equal({ missing: [], outdated: [changed], surplus: [revoked] });
      await engine.put([changed, revoked]);

      expect(await compared()).to.deep.equal(noDifference);
      const terms = Object.keys(inForce.at(-1)?.impacts ?? {}).map((term) => ({ term, weight: 1 }));
      const held = await engine.candidates({ terms: terms.slice(0, 12), limits: limitedTo({}), limit: 500 });
      expect(held.map(({ entryId }) => entryId)).not.to.include(revoked);
      await backInForce(database(), revoked);
      expect(await compared()).to.deep.equal({ missing: [revoked], outdated: [], surplus: [] });
      await engine.put([revoked]);
      expect(await compared()).to.deep.equal(noDifference);
    });

    it('puts an entry that nobody has, and one twice at once, without harm', async () => {
      const [{ entryId }] = documents as [SearchDocument]; // as: there are many

      await Promise.all([engine.put(['0000000000000000']), engine.put([entryId]), engine.put([entryId])]);

      expect(await compared()).to.deep.equal(noDifference);
    });

    it('fails no search, and gives no empty one, while it is rebuilt', async function () {
      this.timeout(60_000);
      let rebuilt = false;
      let searches = 0;
      const rebuilding = engine.rebuild().finally(() => (rebuilt = true));

      while (!rebuilt) {
        expect(await idsFor(['huostaanotto'])).to.have.length.above(0);
        searches += 1;
      }

      await rebuilding;
      expect(searches).to.be.greaterThan(0);
      expect(await compared()).to.deep.equal(noDifference);
    });

    it('keeps what is put while it is rebuilt', async function () {
      this.timeout(60_000);
      const inForce = documents.filter(({ validity }) => validity === 'in_force');
      const [changed = '', revoked = ''] = inForce.slice(2).map(({ entryId }) => entryId);
      const puts: Promise<void>[] = [];
      const change = async () => {
        await act('sanna', reviewEntry, { entryId: changed, validity: 'to_review', note: 'Katsotaan.' });
        await act('sanna', revokeEntry, { entryId: revoked, note: 'Virheellinen.' });
        await engine.put([changed, revoked]);
      };

      await engine.rebuild(() => {
        if (puts.length === 0) puts.push(change());
      });
      await Promise.all(puts);

      expect(await compared()).to.deep.equal(noDifference);
    });

    it('takes whatever a query may hold', async () => {
      // prettier-ignore
      const hostile = [
        '"', "'", '\\', '-', '-sana', '§', '25 §', '🧒🏽', 'ä'.repeat(300), '%', '_', "'; drop table entries; --",
        '" OR forum EXISTS', '*', '(', 'İ', 'ﬁ', '\u202E', ' ',
      ];
      for (const term of hostile) {
        const question = { terms: [{ term, weight: 1 }], limits: limitedTo({}), limit: 100 };
        expect(await engine.candidates(question), term).to.deep.equal([]);
        expect(await idsFor(['huostaanotto', term]), term).to.have.length.above(0);
      }
      const odd = { ...limitedTo({}), foorumi: '" OR year > 0 OR forum = "' };
      expect(await engine.candidates({ terms: termsOf('lapsi'), limits: odd, limit: 5 })).to.deep.equal([]);
    });

    it('finds nothing for no terms', async () => {
      expect(await engine.candidates({ terms: [], limits: limitedTo({}), limit: 100 })).to.deep.equal([]);
    });
  });
}

async function cite(database: Database, entryId: string, section: string): Promise<void> {
  const { version_id } = await database('entries').where({ id: entryId }).first();
  await database('citations').where({ version_id }).delete();
  await database('citations').insert({ version_id, position: 1, act_number: '417/2007', section });
}

async function backInForce(database: Database, entryId: string): Promise<void> {
  await database('entries').where({ id: entryId }).update({ validity: 'in_force' });
}
