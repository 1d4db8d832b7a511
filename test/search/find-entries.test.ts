import { expect } from 'chai';
import { searchInput } from '../../server/search/contract.ts';
import { findEntries } from '../../server/search/find-entries.ts';
import { useEntries } from '../faq/faq-world.ts';
import { searchOn } from './search-on.ts';

describe('Finding entries', () => {
  const { database, publish } = useEntries();
  const on = () => searchOn(database());
  const put = (...entryIds: string[]) => on().engine.put(entryIds);
  const find = (changes: Record<string, string>) =>
    findEntries(
      { database: database(), search: on().search },
      { ...searchInput.parse(changes), language: 'fi' },
    );
  const idsOf = async (changes: Record<string, string>) => (await find(changes)).entries.map(({ id }) => id);
  const revoke = (entryId: string) =>
    database()('entries').where({ id: entryId }).update({ validity: 'revoked' });

  it('shows no hit that is no longer public, and counts none, even when the index still has it', async () => {
    const kept = await publish({ title: 'Jäävä osuma', section: '25 §' });
    const revoked = await publish({ title: 'Jälkeen jäänyt osuma', section: '83 §' });
    await put(kept, revoked);
    expect(await idsOf({ q: 'osuma' })).to.have.members([kept, revoked]);
    await revoke(revoked);
    const found = await find({ q: 'osuma' });
    expect(found.entries.map(({ id }) => id)).to.deep.equal([kept]);
    expect(found.total).to.equal(1);
    expect(JSON.stringify(found)).not.to.include('83 §');
    await put(revoked);
    const { hits } = await on().search.find({ query: 'osuma' });
    expect(hits.map(({ entryId }) => entryId)).to.deep.equal([kept]);
  });

  it('shows what is public now of a hit, within limits as it is now', async () => {
    const entryId = await publish({ title: 'Vanhentuva vastaus' });
    await put(entryId);
    await database()('entries')
      .where({ id: entryId })
      .update({ title: 'Vanhentunut vastaus', validity: 'law_changed' });
    const [entry] = (await find({ q: 'vanhentuva' })).entries;
    expect(entry).to.deep.include({ title: 'Vanhentunut vastaus', validity: 'law_changed' });
    expect(await idsOf({ q: 'vanhentuva', voimassaolo: 'in_force' })).to.deep.equal([]);
  });

  it('marks the inflected words in title and text, and begins the text where they stand', async () => {
    const filler = 'Tässä kerrotaan ensin jostakin ihan muusta. '.repeat(12);
    const entryId = await publish({
      title: 'Sovittelun hinta',
      question: `${filler}Kuka maksaa sovittelusta?`,
    });
    await put(entryId);
    const [entry] = (await find({ q: 'sovittelu' })).entries;
    const marked = (text = '', matches: [number, number][] = []) =>
      matches.map(([start, end]) => text.slice(start, end));
    expect(marked(entry?.title, entry?.titleMatches)).to.deep.equal(['Sovittelun']);
    expect(marked(entry?.snippet, entry?.matches)).to.deep.equal(['sovittelusta']);
  });

  it('finds what a dissent beside the answer says', async () => {
    const entryId = await publish({ title: 'Kiistanalainen', dissent: '<p>Toisin kuin kantelussa.</p>' });
    await put(entryId);
    expect(await idsOf({ q: 'kantelu' })).to.deep.equal([entryId]);
  });

  it('says what the misspelt words were taken for', async () => {
    const entryId = await publish({ title: 'Terveydenhoitajan vierailu' });
    await put(entryId);
    const found = await find({ q: 'terveydenhoitjan' });
    expect(found.didYouMean).to.equal('terveydenhoitajan');
    expect(found.entries.map(({ id }) => id)).to.deep.equal([entryId]);
    expect(await find({ q: 'vierailu' })).to.deep.include({
      didYouMean: null,
      engine: 'postgres',
      fellBack: false,
    });
  });

  it('counts the hits by forum, act, section, year and validity, and names the law near to them', async () => {
    const sections = ['34 §', '34 §', '11 §'];
    for (const section of sections) await put(await publish({ title: 'Hoitosuhteen päättäminen', section }));
    const found = await find({ q: 'hoitosuhde', laki: '417/2007' });
    expect(found.total).to.equal(3);
    expect(found.facets).to.deep.equal({
      foorumi: [
        {
          value: 'salassapito-ja-yhteistyo',
          text: 'Salassapito, tiedonvaihto ja monialainen yhteistyö',
          entries: 3,
        },
      ],
      laki: [{ value: '417/2007', text: 'Lastensuojelulaki 417/2007', entries: 3 }],
      pykala: [
        { value: '34', text: '34 §', entries: 2 },
        { value: '11', text: '11 §', entries: 1 },
      ],
      vuosi: [{ value: '2026', text: '2026', entries: 3 }],
      voimassaolo: [{ value: 'in_force', text: 'Voimassa', entries: 3 }],
    });
    expect(found.relatedSections).to.deep.equal([
      { text: 'Lastensuojelulaki 417/2007 34 §', path: '/lait/417-2007/34', entries: 2 },
      { text: 'Lastensuojelulaki 417/2007 11 §', path: '/lait/417-2007/11', entries: 1 },
    ]);
    expect((await find({ q: 'hoitosuhde' })).facets.pykala).to.deep.equal([]);
  });

  it('keeps to each limit and gives nothing beyond the last page', async () => {
    const entryId = await publish({
      title: 'Rajattava asia',
      section: '25 a §',
      publishedAt: new Date('2025-03-01'),
    });
    const other = await publish({ title: 'Rajattava asia', section: '25 §' });
    await put(entryId, other);
    expect(await idsOf({ q: 'rajattava asia', laki: '417/2007', pykala: '25a' })).to.deep.equal([entryId]);
    expect(await idsOf({ q: 'rajattava asia', laki: '417/2007', pykala: '25' })).to.deep.equal([other]);
    expect(await idsOf({ q: 'rajattava asia', laki: '434/2003' })).to.deep.equal([]);
    expect(await idsOf({ q: 'rajattava asia', vuosi: '2025' })).to.deep.equal([entryId]);
    expect(await idsOf({ q: 'rajattava asia', foorumi: 'paatokset-ja-osallisuus' })).to.deep.equal([]);
    expect(await idsOf({ q: 'rajattava asia', voimassaolo: 'to_review' })).to.deep.equal([]);
    expect(await find({ q: 'rajattava asia', sivu: '2' })).to.deep.include({
      entries: [],
      page: 2,
      pages: 1,
    });
  });
});

describe('Looking through entries without words', () => {
  const { database, publish } = useEntries();
  const find = (changes: Record<string, string> = {}) =>
    findEntries(
      { database: database(), search: searchOn(database()).search },
      { ...searchInput.parse(changes), language: 'fi' },
    );

  it('gives the newest, page by page, within the limits', async () => {
    for (let day = 1; day <= 21; day += 1) {
      await publish({
        publishedAt: new Date(Date.UTC(2027, 0, day)),
        ...(day === 3 && { section: '25 a §' }),
      });
    }
    const first = await find();
    const second = await find({ sivu: '2' });
    expect(first.entries).to.have.lengthOf(20);
    expect(first.entries[0]?.publishedAt).to.equal('2027-01-21T00:00:00.000Z');
    expect(first.pages).to.equal(2);
    expect(second.entries).to.have.lengthOf(1);
    expect(first.entries.map(({ id }) => id)).not.to.include(second.entries[0]?.id);
    expect((await find({ foorumi: 'paatokset-ja-osallisuus' })).total).to.equal(0);
    expect((await find({ foorumi: 'salassapito-ja-yhteistyo', vuosi: '2027' })).total).to.equal(21);
    expect((await find({ laki: '417/2007', pykala: '25a', voimassaolo: 'in_force' })).total).to.equal(1);
    expect((await find({ laki: '417/2007', pykala: '25' })).total).to.equal(0);
  });
});
