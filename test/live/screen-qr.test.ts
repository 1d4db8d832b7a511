import { expect } from 'chai';
import { encode } from 'uqr';
import { qrOf } from '../../server/live/screen-qr.ts';

/** The squares that a path of `M<x> <y>h<n>v1h-<n>z` darkens. */
function darkened({ size, path }: { size: number; path: string }): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  expect(runs.map(([run]) => run).join('')).to.equal(path);
  for (const [x = 0, y = 0, length = 0] of runs.map((run) => run.slice(1, 4).map(Number))) {
    squares[y]?.fill(true, x, x + length);
  }
  return squares;
}

describe('the QR code of an address', () => {
  for (const text of ['https://lakifoorumi.example/i/abc234', 'http://localhost:3000/sv/i/zz9kmp']) {
    it(`is drawn square by square as it is encoded: ${text}`, () => {
      expect(darkened(qrOf(text))).to.deep.equal(encode(text, { ecc: 'M', border: 0 }).data);
    });
  }
});
