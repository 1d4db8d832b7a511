import { expect } from 'chai';
import { postgresSearchEngine } from '../../server/search/postgres-search-engine.ts';
import { publicEntryIds, readSearchDocuments } from '../../server/search/read-search-documents.ts';
import { useEntries } from '../faq/faq-world.ts';
import { describeSearchEngine } from './search-engine-suite.ts';
import { finnish, searchOn } from './search-on.ts';

describeSearchEngine('PostgreSQL', ({ database, finnish: given }) =>
  postgresSearchEngine({ database, indexing: database }, given),
);

describe('The numbers of the index in PostgreSQL', () => {
  const { database, publish } = useEntries();
  const engine = () => searchOn(database()).engine;
  const entryIds: string[] = [];

  const readDocuments = async () =>
    readSearchDocuments(database(), finnish, await publicEntryIds(database()));
  const counted = (lists: readonly (readonly string[])[]) => {
    const counts: Record<string, number> = {};
    for (const each of lists.flat()) counts[each] = (counts[each] ?? 0) + 1;
    return counts;
  };
  const held = async (table: string, name: string) => {
    const rows = await database()(table).where('entries', '>', 0).select({ name, entries: 'entries' });
    return Object.fromEntries(rows.map((row: { name: string; entries: number }) => [row.name, row.entries]));
  };
  const expectRight = async () => {
    const documents = await readDocuments();
    const terms = counted(documents.map(({ impacts }) => Object.keys(impacts)));
    expect(await held('search_terms', 'term')).to.deep.equal({
      ...terms,
      ...(documents.length > 0 && { '': documents.length }),
    });
    expect(await held('search_words', 'word')).to.deep.equal(counted(documents.map(({ words }) => words)));
    expect(await held('search_sections', 'section')).to.deep.equal(
      counted(documents.map(({ sections }) => sections)),
    );
    const postings = await database()('search_postings').count({ count: '*' }).first();
    expect(postings?.['count']).to.equal(Object.values(terms).reduce((sum, each) => sum + each, 0));
  };

  before(async () => {
    for (const title of ['Huostaanotto ja koulu', 'Koulun ilmoitus', 'Huostaanotto']) {
      entryIds.push(await publish({ title, section: '25 §' }));
    }
    await engine().rebuild();
  });

  it('are right when it is made, and when it is made again', async () => {
    await expectRight();
    await engine().rebuild();
    await expectRight();
  });

  it('stay right as entries change, are put twice at once, and go', async () => {
    const [changed = '', revoked = '', kept = ''] = entryIds;
    await database()('entries').where({ id: changed }).update({ title: 'Jälkihuolto' });
    await database()('entries').where({ id: revoked }).update({ validity: 'revoked' });
    await Promise.all([
      engine().put([changed, revoked]),
      engine().put([kept, changed]),
      engine().put([revoked, kept]),
      engine().put([changed]),
    ]);
    await expectRight();
    expect(await readDocuments()).to.have.lengthOf(2);
  });

  it('forget the words of a text that was withdrawn', async () => {
    const withdrawn = await publish({ title: 'Ainutkertainen pulkkamäkitapaus' });
    await engine().put([withdrawn]);
    expect(await database()('search_words').where({ word: 'pulkkamäkitapaus' })).to.have.lengthOf(1);

    await database()('entries').where({ id: withdrawn }).update({ validity: 'revoked' });
    await engine().put([withdrawn]);

    expect(await database()('search_terms').where({ entries: 0 }).whereNot({ term: '' })).to.deep.equal([]);
    expect(await database()('search_words').where({ entries: 0 })).to.deep.equal([]);
  });
});

describe('Candidates in PostgreSQL', () => {
  const { database, publish } = useEntries();
  const limits = { foorumi: '', laki: '417/2007', pykala: '83', vuosi: '', voimassaolo: '' } as const;

  /** So many documents that none of them is read to its end; copied, without the work of publishing them. */
  const copy = async (entryId: string, times: number) => {
    const { question_id: questionId, ...entry } = await database()('entries').where({ id: entryId }).first();
    const question = await database()('questions').where({ id: questionId }).first();
    const document = await database()('search_documents').where({ entry_id: entryId }).first();
    const numbers = Array.from({ length: times }, (_each, index) => index);
    const { no: _no, ...copied } = document;
    await database().batchInsert(
      'questions',
      numbers.map((n) => ({ ...question, id: `question-${n}` })),
    );
    await database().batchInsert(
      'entries',
      numbers.map((n) => ({ ...entry, id: `copy-${n}`, question_id: `question-${n}` })),
    );
    await database().batchInsert(
      'search_documents',
      numbers.map((n) => ({ ...copied, entry_id: `copy-${n}` })),
    );
  };

  it('within narrow limits are found although very many others have more of every term', async () => {
    const { engine } = searchOn(database());
    const crowd = await publish({ title: 'Koulu, koulu ja koulu', question: 'Koulu.', section: '25 §' });
    const sought = await publish({
      title: 'Jotain muuta',
      question: 'Myös koulu mainitaan.',
      section: '83 §',
    });
    await engine.put([crowd, sought]);
    await copy(crowd, 1_600);
    const [term = ''] = finnish.analyse('koulu').lemmas;
    const question = { terms: [{ term, weight: 1 }], limits, limit: 100 };
    expect((await engine.candidates(question)).map(({ entryId }) => entryId)).to.deep.equal([sought]);
  });
});
