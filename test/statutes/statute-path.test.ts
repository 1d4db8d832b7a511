import { expect } from 'chai';
import { findAct } from '../../server/statutes/acts.ts';
import { parseCitation } from '../../server/statutes/citation.ts';
import { bySection, citationPath, readActKey, readSectionKey } from '../../server/statutes/statute-path.ts';
import { demonstrationCitations } from './demonstration-citations.ts';

const pathOf = (line: string) => citationPath(parseCitation(line)!);

describe('the address of a statute', () => {
  const addresses: [string, string][] = [
    ['lsl', '/lait/417-2007'],
    ['lsl 25 §', '/lait/417-2007/25'],
    ['lsl 25 § 1 mom 2 kohta', '/lait/417-2007/25'],
    ['lsl 25 a §', '/lait/417-2007/25a'],
    ['lsl 5 luku 25 §', '/lait/417-2007/25'],
    ['rl 40:5', '/lait/39-1889/40-5'],
    ['rl 21 luku 6 a §', '/lait/39-1889/21-6a'],
    ['rl 40 luku', '/lait/39-1889'],
    ['rl 5 §', '/lait/39-1889'],
    ['gdpr 6 art 1 kohta', '/lait/2016-679/6'],
  ];
  for (const [line, path] of addresses)
    it(`of ${line} is ${path}`, () => {
      expect(pathOf(line)).to.equal(path);
    });

  it('is none for an act outside the register', () => {
    expect(citationPath({ actNumber: '999/2020', section: '5 §' })).to.equal(null);
  });

  it('leads back to the act and section of every citation of the demonstration', () => {
    for (const { text } of demonstrationCitations) {
      const cited = parseCitation(text)!;
      const [, , actKey = '', sectionKey] = citationPath(cited)!.split('/');
      const act = readActKey(actKey)!;
      expect(act.number, text).to.equal(cited.actNumber);
      if (sectionKey !== undefined) {
        const place = readSectionKey(act, sectionKey);
        expect(place, text).to.deep.equal({
          section: cited.section,
          chapter: act.byChapters ? cited.chapter : null,
        });
      }
    }
  });

  it('reads nothing that it would not write', () => {
    const [welfare, criminal] = [findAct('417/2007')!, findAct('39/1889')!];
    for (const key of ['', '0', '025', '25A', '25 a', '25aa', '40-5', '99999', '25/', 'x'])
      expect(readSectionKey(welfare, key), key).to.equal(null);
    for (const key of ['5', '40', '-5', '40-', '40-05'])
      expect(readSectionKey(criminal, key), key).to.equal(null);
    for (const key of ['', '417', '417/2007', '417-2008', '417-2007-1', 'lsl'])
      expect(readActKey(key), key).to.equal(undefined);
  });

  it('orders sections by chapter, number and letter', () => {
    const order = ['2 §', '10 §', '25 §', '25 a §', '25 b §', '26 §'].map((section) => ({
      chapter: null,
      section,
    }));
    expect(order.toReversed().sort(bySection)).to.deep.equal(order);
    const chapters = [
      { chapter: '5', section: '20 §' },
      { chapter: '21', section: '1 §' },
      { chapter: '21 a', section: '1 §' },
    ];
    expect(chapters.toReversed().sort(bySection)).to.deep.equal(chapters);
  });
});
