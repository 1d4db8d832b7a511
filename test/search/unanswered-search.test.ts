import { expect } from 'chai';
import { countUnansweredSearch } from '../../server/search/count-unanswered-search.ts';
import { removeUnansweredSearch } from '../../server/search/remove-unanswered-search.ts';
import { restoreUnansweredSearch } from '../../server/search/restore-unanswered-search.ts';
import { countedWords, isNarrowed, mostInDay } from '../../server/search/unanswered-search.ts';
import {
  countRareSearches,
  frequentUnansweredSearches,
  removedUnansweredSearches,
} from '../../server/search/unanswered-search-queries.ts';
import { refused, useWorld } from '../support/world.ts';

describe('The words of a search that was not answered', () => {
  it('are kept in small letters and without marks', () => {
    expect(countedWords('  Saako  koulu "kertoa"?! ')).to.equal('saako koulu kertoa');
    expect(countedWords('LSL 25 §')).to.equal('lsl 25 §');
    expect(countedWords('417/2007')).to.equal(null);
    expect(countedWords('laki 417/2007 25 § 1.2.')).to.equal('laki 417/2007 25 § 1 2');
    for (const ordinary of ['huostaanotto', 'salla huostaanotto', 'kho 2021:45', 'eoak/1234/2022', 'onni'])
      expect(countedWords(ordinary), ordinary).to.equal(ordinary);
  });

  it('are not kept when they hold a client’s identifier or a long number', () => {
    for (const query of [
      '131052-308T huostaanotto',
      'puh 040 123 4567',
      'aino@esimerkki.fi',
      'päätös 123456',
      'meikäläinen s. 1.2.2011',
      'ville 1. 2. 11 huostaanotto',
      'ville 2011-02-01',
      'aino virtanen huostaanotto',
      'Virtanen',
      'dnro 12/3456/2024',
    ]) {
      expect(countedWords(query), query).to.equal(null);
    }
  });

  it('are not kept when they are too short or too long to be a search', () => {
    for (const query of ['', ' ? ', 'a', 'sana '.repeat(20)])
      expect(countedWords(query), query).to.equal(null);
  });

  it('are given up when the next ones are others, and narrowed when they only add to them', () => {
    expect(isNarrowed('lasu', 'lastensuojeluilmoitus')).to.equal(false);
    expect(isNarrowed('ilmoitus', 'ilmoitus koululta')).to.equal(true);
    expect(isNarrowed('koulu ilmoitus', 'ilmoitus koulu opettaja')).to.equal(true);
  });
});

describe('The list of missing knowledge', () => {
  const { database, clock, act } = useWorld();
  const listed = async () => frequentUnansweredSearches(database(), clock.now().toISOString().slice(0, 10));
  const onDay = (day: string) => (clock.time = new Date(`${day}T10:00:00Z`));
  const count = async (query: string, given: { next?: string; times?: number } = {}) => {
    const { next = '', times = 1 } = given;
    for (let time = 0; time < times; time += 1)
      await countUnansweredSearch({ database: database(), clock }, { query, next });
  };
  /** Searched for often enough to be shown. */
  const frequent = async (query: string, given: { next?: string } = {}) => {
    onDay('2026-11-24');
    await count(query, { ...given, times: 2 });
    onDay('2026-11-25');
    await count(query, given);
  };
  const idOf = async (query: string) =>
    (await database()('unanswered_searches').where({ query }).first('id'))?.id ?? '';

  it('shows a search that came three times and on two days, with how often it found nothing', async () => {
    await frequent('kiirsi');
    await count('Kiirsi!');
    const [search] = await listed();
    expect(search).to.deep.include({ query: 'kiirsi', searches: 4, foundNothing: 4, inWeek: 4 });
    expect(search).to.deep.include({ lastAsked: '2026-11-25', nextQuery: null });
  });

  it('shows neither what came on one day nor what came twice, but how many there are', async () => {
    onDay('2026-11-24');
    await count('minun oma asiani', { times: 9 });
    await count('harvinainen');
    onDay('2026-11-25');
    await count('harvinainen');
    expect((await listed()).map(({ query }) => query)).to.have.members(['kiirsi']);
    expect(await countRareSearches(database())).to.equal(2);
  });

  it('tells what was tried next when it was tried often enough itself', async () => {
    await frequent('lasu', { next: 'lastensuojeluilmoitus' });
    await count('lasu', { next: 'oma erikoinen sana' });
    await count('lasu', { next: 'lasu koululta' });
    const search = (await listed()).find(({ query }) => query === 'lasu');
    expect(search).to.include({ searches: 4, foundNothing: 0, nextQuery: 'lastensuojeluilmoitus' });
  });

  it('keeps nothing but words, days and counts', async () => {
    const { rows } = await database().raw(
      `select column_name as name from information_schema.columns where table_name like 'unanswered_search%'`,
    );
    expect([...new Set(rows.map(({ name }: { name: string }) => name))]).to.have.members([
      ...['id', 'query', 'removed_at', 'search_id', 'asked_on', 'next_query', 'searches'],
    ]);
  });

  it('lets the coordinator take a search off, and put it back with its counts', async () => {
    const unansweredSearchId = await idOf('kiirsi');
    await act('sanna', removeUnansweredSearch, { unansweredSearchId });
    expect((await listed()).map(({ query }) => query)).not.to.include('kiirsi');
    expect((await removedUnansweredSearches(database())).map(({ query }) => query)).to.include('kiirsi');
    await refused(act('sanna', removeUnansweredSearch, { unansweredSearchId }), 'not_found');

    await act('sanna', restoreUnansweredSearch, { unansweredSearchId });
    expect((await listed()).find(({ query }) => query === 'kiirsi')).to.include({ searches: 4 });
    await refused(act('sanna', restoreUnansweredSearch, { unansweredSearchId }), 'not_found');
  });

  it('shows a removed search again when it goes on being made', async () => {
    await act('sanna', removeUnansweredSearch, { unansweredSearchId: await idOf('kiirsi') });
    onDay('2026-11-26');
    await count('kiirsi', { times: 2 });
    expect((await listed()).map(({ query }) => query)).not.to.include('kiirsi');
    onDay('2026-11-27');
    await count('kiirsi');
    expect((await listed()).find(({ query }) => query === 'kiirsi')).to.include({ searches: 3 });
  });

  it('is the coordinator’s alone to change', async () => {
    const unansweredSearchId = await idOf('lasu');
    await refused(act('lea', removeUnansweredSearch, { unansweredSearchId }), 'not_found');
    await refused(act('visitor', removeUnansweredSearch, { unansweredSearchId }), 'sign_in_required');
  });

  it('takes no more in a day than it ever does, however much is sent', async () => {
    onDay('2026-12-01');
    await database().raw(
      `with many as (insert into unanswered_searches (id, query)
         select lpad(n::text, 16, '0'), 'roska ' || n from generate_series(1, ${mostInDay.searches}) n returning id)
       insert into unanswered_search_days (search_id, asked_on, next_query, searches)
       select id, '2026-12-01', '', ${mostInDay.times} from many`,
    );
    await count('roska 1');
    await count('uusi sana');
    expect(await idOf('uusi sana')).to.equal('');
    onDay('2026-12-02');
    await count('uusi sana');
    expect(await idOf('uusi sana')).not.to.equal('');
  });

  it('lets go of the rare in two months and of everything in a year', async () => {
    onDay('2027-02-10');
    await count('jotain muuta');
    expect(await idOf('roska 1')).to.equal('');
    expect(await idOf('lasu')).not.to.equal('');

    onDay('2027-11-30');
    await count('taas muuta');
    const left = await database()('unanswered_searches').select('query');
    expect(left.map(({ query }) => query)).to.deep.equal(['taas muuta']);
  });
});
