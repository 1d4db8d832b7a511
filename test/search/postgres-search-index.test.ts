import { expect } from 'chai';
import { postgresSearchIndex } from '../../server/search/postgres-search-index.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { useEntries } from '../faq/faq-world.ts';

describe('The search index in PostgreSQL', () => {
  const { database, publish } = useEntries();
  let index: SearchIndex;
  const entries: Record<string, string> = {};
  const find = async (query: string, changes = {}) =>
    (await index.search({ query, limit: 20, offset: 0, ...changes })).entryIds;

  before(async () => {
    index = postgresSearchIndex(database());
    entries['taking'] = await publish({
      title: 'Milloin huostaanotto valmistellaan?',
      question: 'Perhe sai tietää sijoituksesta.',
      answer: '<p>Valmistelu aloitetaan heti &amp; huolella.</p>',
      section: '40 §',
    });
    entries['notice'] = await publish({
      title: 'Kuka tekee ilmoituksen?',
      question: 'Koulu on huolissaan, ja perhe kieltää.',
      tags: ['lastensuojeluilmoitus'],
      section: '25 §',
    });
    entries['letter'] = await publish({
      title: 'Saako kuulua?',
      question: 'Yhteydenpito ja perhe.',
      section: '25 a §',
    });
    await index.rebuild();
  });

  it('finds inflected forms of a word', async () => {
    expect(await find('huostaanoton valmistelusta')).to.deep.equal([entries['taking']]);
  });

  it('puts first what holds most of the words', async () => {
    expect(await find('perheen koulu')).to.have.lengthOf(3);
    expect((await find('perheen koulu'))[0]).to.equal(entries['notice']);
  });

  it('finds by a section of the law, and tells 25 § from 25 a §', async () => {
    expect(await find('lsl 25 §')).to.deep.equal([entries['notice']]);
    expect(await find('LSL 25 a §')).to.deep.equal([entries['letter']]);
    expect(await find('417/2007')).to.have.lengthOf(3);
  });

  it('finds a misspelt word by what is spelt alike', async () => {
    expect(await find('huostanotto')).to.deep.equal([entries['taking']]);
  });

  it('keeps to one forum when asked', async () => {
    expect(await find('huostaanotto', { forumSlug: 'salassapito-ja-yhteistyo' })).to.have.lengthOf(1);
    expect(await find('huostaanotto', { forumSlug: 'paatokset-ja-osallisuus' })).to.deep.equal([]);
  });

  it('gives one page at a time and counts all', async () => {
    const { entryIds, total } = await index.search({ query: 'perhe', limit: 1, offset: 1 });
    expect(entryIds).to.have.lengthOf(1);
    expect(total).to.equal(3);
  });

  it('finds nothing for what is not there and takes any signs as they are typed', async () => {
    for (const query of [
      '',
      ' ',
      'qqqq',
      `' \\ & | ! :* <-> ( ) %> "`,
      '☃',
      `a'b\\c`,
      'lapsi & !koulu:*',
      'x'.repeat(5_000),
    ]) {
      expect(await find(query), query.slice(0, 40)).to.be.an('array');
    }
  });

  it('takes a revoked entry out when told of it, and by rebuilding', async () => {
    const entryId = await publish({ title: 'Peruutettava vastaus', question: 'Ainutlaatuinen' });
    await index.put(entryId);
    expect(await find('ainutlaatuinen')).to.deep.equal([entryId]);
    await database()('entries').where({ id: entryId }).update({ validity: 'revoked' });
    await index.put(entryId);
    expect(await find('ainutlaatuinen')).to.deep.equal([]);
    expect(await index.rebuild()).to.deep.equal({ entries: 3 });
  });

  it('takes the same entry twice, and one that never was', async () => {
    const entryId = entries['taking'] ?? '';
    await Promise.all([index.put(entryId), index.put(entryId), index.put('0000000000000000')]);
    await index.remove('0000000000000000');
    expect(await find('huostaanotto')).to.deep.equal([entryId]);
  });
});
