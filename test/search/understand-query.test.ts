import { expect } from 'chai';
import { glossaryOf } from '../../server/search/glossary.ts';
import type { Asked, Search } from '../../server/search/search.ts';
import { useEntries } from '../faq/faq-world.ts';
import { finnish, searchOn } from './search-on.ts';

describe('A query', () => {
  const { database, publish } = useEntries();
  let search: Search;
  const titles = new Map<string, string>();
  const glossary = glossaryOf(
    [
      { phrase: 'lasu', terms: ['lastensuojeluilmoitus'], kind: 'slang' },
      { phrase: 'tuplat', terms: ['salassapito', 'kirje', 'koulu', 'opettaja'], kind: 'slang' },
      { phrase: 'eftervård', terms: ['jälkihuolto'], kind: 'swedish' },
    ],
    finnish,
  );
  /** Titles of what is found, the best first. */
  const find = async (query: string, more: Partial<Asked> = {}) => {
    const { hits } = await search.find({ query, ...more });
    return hits.map(({ entryId }) => titles.get(entryId));
  };
  const first = async (query: string, more: Partial<Asked> = {}) => (await find(query, more))[0];
  const add = async (title: string, entry: Parameters<typeof publish>[0] = {}) =>
    titles.set(
      await publish({ title, question: 'Asiasta kysyttiin.', answer: '<p>Näin on.</p>', ...entry }),
      title,
    );

  const taking = 'Milloin huostaanotto valmistellaan?';
  const notice = 'Kuka tekee lastensuojeluilmoituksen?';
  const secrecy = 'Sitooko salassapito opettajaa?';
  const aftercare = 'Kenelle jälkihuolto kuuluu?';
  const letter = 'Saako kirjeen lukea?';
  const urgent = 'Kauanko kiireellinen sijoitus kestää?';

  before(async () => {
    await add(taking, { section: '40 §' });
    await add(notice, { section: '25 §' });
    await add(secrecy);
    await add(aftercare, { section: '75 §' });
    await add(letter, { section: '25 a §' });
    await add(urgent);
    const on = searchOn(database(), glossary);
    ({ search } = on);
    await on.engine.rebuild();
  });

  it('finds a word in any inflection, and by what it is made of', async () => {
    expect(await first('huostaanotosta')).to.equal(taking);
    expect(await find('jälkihuollossa')).to.deep.equal([aftercare]);
    expect(await first('lastensuojeluilmoitusten')).to.equal(notice);
  });

  it('finds any of its words, those first that hold the rarest or most of them', async () => {
    expect(await find('salassapito ja kiireellinen sijoitus')).to.have.members([urgent, secrecy]);
    expect(await first('kiireellinen sijoitus salassapito')).to.equal(urgent);
  });

  it('finds a section of the law however it is written, and never another that begins alike', async () => {
    for (const query of ['lsl 25 §', 'LSL 25§', '§ 25 lsl', 'lastensuojelulain 25 §:ssä', '417/2007 25 §']) {
      expect(await find(query), query).to.deep.equal([notice]);
    }
    expect(await find('lsl 25 a §')).to.deep.equal([letter]);
    expect(await find('lsl 25a')).to.deep.equal([letter]);
    expect(await find('lsl 2 §')).to.deep.equal([]);
    expect(await find('417/2007')).to.have.members([taking, notice, aftercare, letter]);
  });

  it('mends what is misspelt, says so, and lets it be when it is asked to', async () => {
    for (const [query, mended, title] of [
      ['salasapito', 'salassapito', secrecy],
      ['huostanotto', 'huostaanotto', taking],
      ['jalkihuolto', 'jälkihuolto', aftercare],
      ['kireellinen', 'kiireellinen', urgent],
    ] as const) {
      const { didYouMean, hits } = await search.find({ query });
      expect(didYouMean, query).to.equal(mended);
      expect(titles.get(hits[0]?.entryId ?? ''), query).to.equal(title);
    }
    expect((await search.find({ query: 'salasapito koulussa' })).didYouMean).to.equal('salassapito koulussa');
    const exact = await search.find({ query: 'salasapito', exact: true });
    expect(exact.didYouMean).to.equal(null);
    expect((await search.find({ query: 'salassapito' })).didYouMean).to.equal(null);
  });

  it('joins a compound that is written apart, and parts one that is written together', async () => {
    expect(await first('lastensuojelu ilmoitus')).to.equal(notice);
    expect(await first('huostaan otto')).to.equal(taking);
    expect(await first('huostaan ottoo')).to.equal(taking);
    expect(await first('kiireellinensijoitus')).to.equal(urgent);
    expect(await first('sitookoopettajaa')).to.equal(secrecy);
  });

  it('completes its last word while that is being typed', async () => {
    for (const [query, title] of [
      ['huostaan', taking],
      ['salassap', secrecy],
      ['salasap', secrecy],
      ['lastensuojelu ilmoit', notice],
      ['kiireellinen sij', urgent],
      ['efterv', aftercare],
      ['lsl 7', aftercare],
      ['koulu lsl 4', taking],
    ] as const) {
      expect(await first(query, { unfinished: true }), query).to.equal(title);
    }
    expect(await find('417/20', { unfinished: true })).to.have.lengthOf(4);
    expect(await find('lsl 25', { unfinished: true })).to.deep.equal([notice]);
    expect(await find('salassap')).to.deep.equal([]);
    expect(await find('lsl 7')).to.deep.equal([]);
    expect(await find('salassap ', { unfinished: true })).to.deep.equal([]);
  });

  it('is understood by the glossary, whose words are not misspelt', async () => {
    const { hits, didYouMean } = await search.find({ query: 'lasun tekeminen' });
    expect(titles.get(hits[0]?.entryId ?? '')).to.equal(notice);
    expect(didYouMean).to.equal(null);
    expect(await find('eftervård')).to.deep.equal([aftercare]);
  });

  it('weighs each term of a phrase the less, the more of them it has', async () => {
    const worthOf = async (query: string, wanted: string) => {
      const { terms } = await search.understand({ query });
      return terms.find(({ term }) => term === wanted)?.weight ?? 0;
    };
    expect(
      (await worthOf('tuplat', 'salassapito')) / (await worthOf('salassapito', 'salassapito')),
    ).to.be.closeTo(0.4, 0.001);
  });

  it('takes what follows a negation for a verb, and mends no two words into one that is no compound', async () => {
    const telling = 'Kuka luovuttaa tiedon puhuvalle lapselle?';
    await add(telling);
    await searchOn(database(), glossary).engine.rebuild();
    expect(await find('eivät luovuta')).to.deep.equal([telling]);
    expect((await search.find({ query: 'puhu mulle' })).didYouMean).to.equal(null);
  });

  it('is no less understood as a question, of which the rarest words count', async () => {
    const query =
      'Meillä on tiimissä mietitty, että kun lapsi on nyt sijoitettu kiireellisesti, niin kauanko sellainen kiireellinen ' +
      'sijoitus voi kestää ennen kuin asiasta pitää päättää uudestaan?';
    expect(await first(query, { as: 'question' })).to.equal(urgent);
  });

  it('marks in a text what it asked for, in any inflection, and nothing else', async () => {
    const marked = async (query: string, text: string) => {
      const { marksIn } = await search.understand({ query });
      return marksIn(text).map(({ start, end }) => text.slice(start, end));
    };
    const text = 'Huostaanoton jälkeen (LSL 40 §) ja 25 §:ssä: salassapidosta ei ole sovittu, otosta on.';
    expect(await marked('huostaanottoa', text)).to.deep.equal(['Huostaanoton']);
    expect(await marked('salasapito', text)).to.deep.equal(['salassapidosta']);
    expect(await marked('lsl 40', text)).to.deep.equal(['LSL 40 §']);
    expect(await marked('kiireellinen', text)).to.deep.equal([]);
  });

  it('that holds nothing an entry has finds nothing, whatever is typed', async () => {
    for (const query of [
      ' ',
      'qqqq',
      `' \\ & | ! :* <-> ( ) %> "`,
      '☃',
      `a'b\\c`,
      'x'.repeat(5_000),
      '\u{1F469}',
    ]) {
      expect(await find(query, { unfinished: true }), query.slice(0, 40)).to.deep.equal([]);
    }
  });
});
