import { expect } from 'chai';
import fc from 'fast-check';
import { indexLines } from '../../server/finnish/line-index.ts';

const keys = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'š', ' '), minLength: 1, maxLength: 6 });

describe('indexLines', () => {
  it('finds what stands after a key, and only whole keys', () => {
    const lines = indexLines('talo\tn t\nkala\n\ttyhjä\ntalonen\t\tjuuri');

    expect(lines.get('talo')).to.equal('n t');
    expect(lines.get('kala')).to.equal('');
    expect(lines.get('talonen')).to.equal('\tjuuri');
    expect(['tal', 'talon', 'alo', 'n t', 'juuri', 'kala\n'].map((key) => lines.has(key))).to.not.include(
      true,
    );
  });

  it('finds in any text of lines what a map of them holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(keys, keys), { selector: ([key]) => key }),
        keys,
        (pairs, other) => {
          const lines = indexLines(pairs.map((pair) => pair.join('\t')).join('\n'));
          const map = new Map(pairs);
          for (const key of [...map.keys(), other]) expect(lines.get(key)).to.equal(map.get(key));
        },
      ),
    );
  });
});
