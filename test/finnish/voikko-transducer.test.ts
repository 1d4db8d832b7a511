import { expect } from 'chai';
import { BadTransducer } from '../../server/finnish/voikko-cells.ts';
import { readTransducer } from '../../server/finnish/voikko-transducer.ts';
import { smallTransducer } from './small-transducer.ts';

const tags = ['[Ln]', '[Xp]', '[X]', '[Sg]'];

describe('a Voikko transducer', () => {
  it('writes every analysis of a word it reads, and none of others', () => {
    const { analyses } = readTransducer(
      smallTransducer({
        letters: 'aiv',
        tags,
        states: [
          { arcs: [['', '[Ln]', 1]] },
          {
            arcs: [
              ['a', 'a', 2],
              ['a', 'i', 2],
            ],
          },
          { arcs: [['v', 'v', 2]], final: true },
        ],
      }),
    );

    expect(analyses('avv')).to.deep.equal(['[Ln]avv', '[Ln]ivv']);
    expect(analyses('a')).to.deep.equal(['[Ln]a', '[Ln]i']);
    expect(analyses('va')).to.deep.equal([]);
    expect(analyses('')).to.deep.equal([]);
    expect(analyses('ax')).to.deep.equal([]);
  });

  it('finds all the transitions of a state that has more than fit in a byte', () => {
    const letters = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    const { analyses } = readTransducer(
      smallTransducer({
        letters,
        tags,
        states: [{ arcs: Array.from(letters, (letter) => [letter, letter, 1]) }, { arcs: [], final: true }],
      }),
    );

    expect(Array.from(letters).filter((letter) => analyses(letter)[0] !== letter)).to.deep.equal([]);
  });

  /** `a` past the first flag, then `b` past the second. */
  const withFlags = (first: string, second: string) =>
    readTransducer(
      smallTransducer({
        flags: [...new Set([first, second])].sort(),
        letters: 'ab',
        tags,
        states: [
          { arcs: [['a', 'a', 1]] },
          { arcs: [[first, '', 2]] },
          { arcs: [[second, '', 3]] },
          { arcs: [['b', 'b', 4]] },
          { arcs: [], final: true },
        ],
      }),
    ).analyses('ab').length > 0;

  const passages: [first: string, second: string, passes: boolean][] = [
    ['@P.F.X@', '@R.F.X@', true],
    ['@P.F.X@', '@R.F.Y@', false],
    ['@P.F.X@', '@R.F@', true],
    ['@C.F@', '@R.F@', false],
    ['@P.F.X@', '@D.F.X@', false],
    ['@P.F.X@', '@D.F.Y@', true],
    ['@P.F.X@', '@D.F@', false],
    ['@C.F@', '@D.F@', true],
    ['@U.F.X@', '@U.F.X@', true],
    ['@U.F.X@', '@U.F.Y@', false],
    ['@U.F.X@', '@U.G.Y@', true],
    ['@P.F.X@', '@C.F@', true],
  ];
  for (const [first, second, passes] of passages) {
    it(`${passes ? 'passes' : 'does not pass'} ${second} after ${first}`, () => {
      expect(withFlags(first, second)).to.equal(passes);
    });
  }

  it('lets a flag hold on its own path alone', () => {
    const { analyses } = readTransducer(
      smallTransducer({
        flags: ['@D.F@', '@P.F.X@'],
        letters: 'ab',
        tags,
        states: [
          {
            arcs: [
              ['@P.F.X@', '', 1],
              ['a', 'a', 2],
            ],
          },
          { arcs: [['a', 'b', 2]] },
          { arcs: [['@D.F@', '', 3]] },
          { arcs: [], final: true },
        ],
      }),
    );

    expect(analyses('a')).to.deep.equal(['a']);
  });

  it('comes to an end where reading nothing leads back to the same state', () => {
    const { analyses } = readTransducer(
      smallTransducer({ letters: 'a', tags, states: [{ arcs: [['', '', 0]], final: true }] }),
    );

    expect(analyses('a')).to.deep.equal([]);
  });

  describe('that is damaged', () => {
    const whole = smallTransducer({
      letters: 'ab',
      tags,
      states: [{ arcs: [['a', 'a', 1]] }, { arcs: [], final: true }],
    });
    const damaged: Record<string, [bytes: Buffer, says: RegExp]> = {
      'is empty': [Buffer.alloc(0), /no Voikko transducer/],
      'is of another kind': [Buffer.from('PK\u0003\u0004 another file'), /no Voikko transducer/],
      'has weights': [Buffer.from(whole).fill(1, 8, 9), /weights/],
      'ends after the header': [whole.subarray(0, 17), /cut short/],
      'ends in the symbols': [whole.subarray(0, 24), /cut short/],
      'ends in a cell': [whole.subarray(0, -3), /cut short/],
      'lacks a cell': [whole.subarray(0, -8), /damaged at cell 0/],
      'has no cells': [whole.subarray(0, -16), /cut short/],
      'leads out of the file': [
        Buffer.from(whole).fill(0x77, whole.length - 12, whole.length - 9),
        /damaged at cell 0/,
      ],
      'reads a symbol that is none': [
        Buffer.from(whole).fill(0x77, whole.length - 16, whole.length - 14),
        /damaged/,
      ],
      'writes a symbol that is none': [
        Buffer.from(whole).fill(0x77, whole.length - 14, whole.length - 12),
        /damaged/,
      ],
      'has a flag of no known kind': [
        smallTransducer({ flags: ['@Z.F@'], letters: 'a', tags, states: [{ arcs: [], final: true }] }),
        /unknown flag/,
      ],
    };
    for (const [what, [bytes, says]] of Object.entries(damaged)) {
      it(`is refused when it ${what}`, () => {
        expect(() => readTransducer(bytes)).to.throw(BadTransducer, says);
      });
    }

    it('is refused when its transitions are out of order', () => {
      const arcs: [string, string, number][] = [
        ['a', 'a', 1],
        ['b', 'b', 1],
      ];
      const bytes = smallTransducer({ letters: 'ab', tags, states: [{ arcs }, { arcs: [], final: true }] });
      bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 24) + 2, bytes.length - 24);

      expect(() => readTransducer(bytes)).to.throw(BadTransducer, /damaged at cell 1/);
    });

    it('is read when nothing is wrong with it', () => {
      expect(readTransducer(whole).analyses('a')).to.deep.equal(['a']);
    });
  });
});
