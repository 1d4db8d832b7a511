import { expect } from 'chai';
import { saysEnough } from '../../client/questions/look-for-similar.ts';

describe('a text that says enough to look for what is like it', () => {
  it('has three words, or one that is long', () => {
    for (const text of ['Saako koulu kertoa', 'lsl 25 §', 'huostaanottopäätös'])
      expect(saysEnough(text), text).to.equal(true);
  });

  it('is not what has just been begun', () => {
    for (const text of ['', '   ', 'Saako', 'Saako koulu', '… – ? !'])
      expect(saysEnough(text), text).to.equal(false);
  });
});
