import { expect } from 'chai';
import { distanceToBeginning, editDistance } from '../../server/search/edit-distance.ts';

describe('The distance between two words', () => {
  it('counts letters put in, left out, changed, and neighbours exchanged', () => {
    expect(editDistance('koulu', 'koulu', 2)).to.equal(0);
    expect(editDistance('koulu', 'kouluu', 2)).to.equal(1);
    expect(editDistance('koulu', 'kolu', 2)).to.equal(1);
    expect(editDistance('koulu', 'kuulu', 2)).to.equal(1);
    expect(editDistance('koulu', 'kuolu', 2)).to.equal(1);
    expect(editDistance('ilmoitus', 'imoitsu', 2)).to.equal(2);
  });

  it('stops at what is allowed', () => {
    expect(editDistance('koulu', 'päiväkoti', 2)).to.equal(3);
    expect(editDistance('koulu', 'talo', 1)).to.equal(2);
    expect(editDistance('', '', 1)).to.equal(0);
  });

  it('is measured to the nearest beginning of the longer one', () => {
    expect(distanceToBeginning('koul', 'kouluterveydenhuolto', 1)).to.equal(0);
    expect(distanceToBeginning('kolut', 'kouluterveydenhuolto', 1)).to.equal(1);
    expect(distanceToBeginning('terve', 'kouluterveydenhuolto', 2)).to.equal(3);
  });
});
