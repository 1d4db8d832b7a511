import { expect } from 'chai';
import { unlistedCitations } from '../../server/statutes/unlisted-citations.ts';

describe('unlistedCitations', () => {
  it('gives what the text cites and the list lacks, once each', () => {
    const text = 'Ks. LSL 25 § ja 26 §, hallintolain 34 §:n 2 momentti. Toistan: lastensuojelulain 26 §.';
    expect(unlistedCitations(text, ['lsl 25'])).to.deep.equal([
      'Lastensuojelulaki 417/2007 26 §',
      'Hallintolaki 434/2003 34 § 2 mom.',
    ]);
  });

  it('lets a list that is more exact stand, and not one that is less', () => {
    expect(unlistedCitations('LSL 25 §', ['LSL 25 § 1 mom.'])).to.deep.equal([]);
    expect(unlistedCitations('hallintolaki 434/2003', ['hl 34 §'])).to.deep.equal([]);
    expect(unlistedCitations('LSL 25 § 1 mom.', ['LSL 25 §'])).to.deep.equal([
      'Lastensuojelulaki 417/2007 25 § 1 mom.',
    ]);
  });

  it('keeps 25 § apart from 25 a §', () => {
    expect(unlistedCitations('LSL 25 a §', ['LSL 25 §'])).to.deep.equal([
      'Lastensuojelulaki 417/2007 25 a §',
    ]);
  });

  it('does with lines that are no citations, and offers ten at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => `LSL ${index + 1} §`).join(', ');
    expect(unlistedCitations(many, ['höpö', ''])).to.have.lengthOf(10);
  });
});
