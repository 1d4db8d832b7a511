import { expect } from 'chai';
import { cut, spansOf } from '../../server/incidents/cut-text.ts';

describe('the words that are cut out of a text', () => {
  it('are found by themselves, though they hold signs with which patterns are written', () => {
    for (const words of ['(.*)', 'a+b', '[x]', 'x|y', '^alku$', '\\d', '{3}', 'C:\\temp (1)']) {
      const text = `Ennen ${words} jälkeen.`;
      expect(cut(text, spansOf(text, [words])), words).to.equal('Ennen [poistettu] jälkeen.');
      expect(spansOf('Ennen aab xx yy 333 jälkeen.', [words]), words).to.deep.equal([]);
    }
  });

  it('take what repeats itself in a time that grows with the length alone', () => {
    const text = `${'a '.repeat(20_000)}!`;

    expect(spansOf(text, ['a a a a a a a a a a a a a a b'])).to.deep.equal([]);
  });
});
