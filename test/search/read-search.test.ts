import { expect } from 'chai';
import { readSearch } from '../../server/search/read-search.ts';

describe('A search address', () => {
  it('is read as it was made', () => {
    const limits = { foorumi: 'salassapito-ja-yhteistyo', laki: '417/2007', pykala: '25a', vuosi: '2026' };
    const rest = { voimassaolo: 'to_review', kesken: '1', tarkka: '1' };
    expect(readSearch({ ...limits, ...rest, q: ' kiireellinen  sijoitus ', sivu: '3' })).to.deep.equal({
      ...limits,
      ...rest,
      q: 'kiireellinen sijoitus',
      sivu: 3,
    });
  });

  it('leaves out what does not fit instead of refusing', () => {
    const limits = { foorumi: '', laki: '', pykala: '', vuosi: '', voimassaolo: '' };
    const nothing = { ...limits, q: '', kesken: '', tarkka: '', sivu: 1 };
    expect(readSearch({})).to.deep.equal(nothing);
    expect(readSearch({ q: ['a', 'b'], foorumi: '../etc', sivu: '-1' })).to.deep.equal(nothing);
    expect(readSearch({ sivu: '99999', utm_source: 'x' })).to.deep.equal(nothing);
    expect(readSearch({ laki: 'lsl', pykala: '§', vuosi: 'eilen', voimassaolo: 'revoked' })).to.deep.equal(
      nothing,
    );
  });

  it('makes of any characters a text that can be searched', () => {
    expect(readSearch({ q: 'a\0b\uD800' }).q).to.equal('a b\uFFFD');
    expect(readSearch({ q: 'pitkä '.repeat(200) }).q.length).to.be.at.most(300);
  });
});
