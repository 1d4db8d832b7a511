import { expect } from 'chai';
import { citationTokens, citedToken, sectionKeyOf } from '../../server/search/citation-tokens.ts';

describe('The terms of a citation', () => {
  it('are its act, its section, and its section within a chapter, the most exact last', () => {
    expect(citationTokens({ actNumber: '417/2007', section: '25 §', subsection: 1 })).to.deep.equal([
      '417y2007',
      '417y2007s25p',
    ]);
    expect(citationTokens({ actNumber: '39/1889', chapter: '40', section: '5 §' })).to.deep.equal([
      '39y1889',
      '39y1889l40l',
      '39y1889s5p',
      '39y1889l40s5p',
    ]);
    expect(citationTokens({ actNumber: '417/2007', section: null })).to.deep.equal(['417y2007']);
  });

  it('are asked with the chapter only where sections are numbered anew in each', () => {
    expect(citedToken({ actNumber: '417/2007', chapter: '13', section: '69 §' })).to.equal('417y2007s69p');
    expect(citedToken({ actNumber: '417/2007', chapter: '13', section: null })).to.equal('417y2007l13l');
    expect(citedToken({ actNumber: '39/1889', chapter: '40', section: '5 §' })).to.equal('39y1889l40s5p');
  });

  it('keep a section apart from those whose numbers begin alike', () => {
    const tokens = ['2 §', '25 §', '25 a §', '250 §'].map(
      (section) => citationTokens({ actNumber: '417/2007', section }).at(-1) ?? '',
    );
    for (const token of tokens) {
      expect(
        tokens.filter((other) => other.startsWith(token)),
        token,
      ).to.deep.equal([token]);
    }
  });

  it('have the section’s key as an address names it', () => {
    expect(sectionKeyOf({ actNumber: '417/2007', section: '25 a §' })).to.equal('417/2007 25a');
    expect(sectionKeyOf({ actNumber: '2016/679', section: '6 artikla' })).to.equal('2016/679 6');
    expect(sectionKeyOf({ actNumber: '39/1889', chapter: '40', section: '5 §' })).to.equal('39/1889 40-5');
    expect(sectionKeyOf({ actNumber: '39/1889', section: '5 §' })).to.equal(null);
    expect(sectionKeyOf({ actNumber: '417/2007', section: null })).to.equal(null);
  });
});
