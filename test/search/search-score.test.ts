import { expect } from 'chai';
import { rank, rarity, scoreOf } from '../../server/search/search-score.ts';

const terms = [
  { term: 'huostaanotto', weight: 3 },
  { term: 'koulu', weight: 1 },
];

describe('The score of an entry', () => {
  it('adds up the impacts of the terms it holds, each by its weight', () => {
    expect(scoreOf({ huostaanotto: 2, koulu: 1, muu: 2 }, terms)).to.equal(7);
    expect(scoreOf({ muu: 2 }, terms)).to.equal(0);
  });

  it('gives the order, equal ones by id, and leaves out what shares no term or next to nothing', () => {
    const candidates = [
      { entryId: 'c', impacts: { koulu: 1.5 } },
      { entryId: 'b', impacts: { huostaanotto: 2 } },
      { entryId: 'a', impacts: { huostaanotto: 2 } },
      { entryId: 'd', impacts: { koulu: 0.1 } },
      { entryId: 'e', impacts: {} },
    ];
    expect(rank(candidates, terms)).to.deep.equal([
      { entryId: 'a', score: 6 },
      { entryId: 'b', score: 6 },
      { entryId: 'c', score: 1.5 },
    ]);
    expect(rank([], terms)).to.deep.equal([]);
  });

  it('counts a rare term for more than a common one, and never for less than nothing', () => {
    expect(rarity(1, 100)).to.be.greaterThan(rarity(50, 100));
    expect(rarity(50, 100)).to.be.greaterThan(rarity(100, 100));
    expect(rarity(100, 100)).to.be.at.least(0);
  });
});
