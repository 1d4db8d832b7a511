import { expect } from 'chai';
import { qualityOf } from '../../bench/search-quality.ts';

const grades = { answer: 2, related: 1, unrelated: 0 };

describe('The quality of search results', () => {
  it('is whole when the best come first', () => {
    const found = ['answer', 'related', 'other'];
    expect(qualityOf([{ found, grades }])).to.deep.equal({
      ndcg10: 1,
      mrr10: 1,
      recall5: 1,
      success1: 1,
      zeroResultRate: 0,
    });
  });

  it('falls with each place that the best stand lower, and counts what finds nothing', () => {
    const quality = qualityOf([
      { found: ['other', 'related', 'answer'], grades },
      { found: [], grades },
    ]);
    const gained = 1 / Math.log2(3) + 3 / Math.log2(4);
    const best = 3 / Math.log2(2) + 1 / Math.log2(3);
    expect(quality.ndcg10).to.be.closeTo(gained / best / 2, 1e-12);
    expect(quality).to.deep.include({ mrr10: 0.25, recall5: 0.5, success1: 0, zeroResultRate: 0.5 });
  });

  it('looks at no more than ten, and for recall at five', () => {
    const others = (count: number) => Array.from({ length: count }, (_each, index) => `other ${index}`);
    expect(qualityOf([{ found: [...others(10), 'answer'], grades }])).to.deep.include({
      ndcg10: 0,
      mrr10: 0,
    });
    expect(qualityOf([{ found: [...others(5), 'answer', 'related'], grades }]).recall5).to.equal(0);
  });
});
