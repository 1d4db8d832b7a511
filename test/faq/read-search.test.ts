import { expect } from 'chai';
import { readSearch } from '../../server/faq/read-search.ts';

describe('A search address', () => {
  it('is read as it was made', () => {
    const query = { q: ' kiireellinen  sijoitus ', foorumi: 'salassapito-ja-yhteistyo', sivu: '3' };
    expect(readSearch(query)).to.deep.equal({
      q: 'kiireellinen sijoitus',
      foorumi: 'salassapito-ja-yhteistyo',
      sivu: 3,
    });
  });

  it('leaves out what does not fit instead of refusing', () => {
    const nothing = { q: '', foorumi: '', sivu: 1 };
    expect(readSearch({})).to.deep.equal(nothing);
    expect(readSearch({ q: ['a', 'b'], foorumi: '../etc', sivu: '-1' })).to.deep.equal(nothing);
    expect(readSearch({ sivu: '99999', utm_source: 'x' })).to.deep.equal(nothing);
  });

  it('makes of any characters a text that can be searched', () => {
    expect(readSearch({ q: 'a\0b\uD800' }).q).to.equal('a b\uFFFD');
    expect(readSearch({ q: 'pitkä '.repeat(200) }).q.length).to.be.at.most(300);
  });
});
