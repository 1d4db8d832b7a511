import { expect } from 'chai';
import { csvOf } from '../../server/platform/csv.ts';

describe('a table for spreadsheets', () => {
  const cellsOf = (value: string) => csvOf([[value]]).slice(1, -2);

  it('says that it is UTF-8 and ends its lines as RFC 4180 does', () => {
    expect(csvOf([['a', 'ä'], ['1']])).to.equal('\uFEFF"a","ä"\r\n"1"\r\n');
  });

  for (const value of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', `=HYPERLINK("http://else.where")`]) {
    it(`is no formula with ${JSON.stringify(value)}`, () => {
      expect(cellsOf(value)).to.equal(`"'${value.replaceAll('"', '""')}"`);
    });
  }

  it('keeps signs, separators and line ends within their own value', () => {
    expect(cellsOf('a","b')).to.equal('"a"",""b"');
    expect(cellsOf('a\r\n=1;2,3')).to.equal('"a\r\n=1;2,3"');
    expect(cellsOf('2 = 1 + 1')).to.equal('"2 = 1 + 1"');
  });
});
