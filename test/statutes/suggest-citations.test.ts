import { expect } from 'chai';
import fc from 'fast-check';
import { acts } from '../../server/statutes/acts.ts';
import { citationLine, parseCitation } from '../../server/statutes/citation.ts';
import { suggestCitations } from '../../server/statutes/suggest-citations.ts';

const suggested = (typed: string) =>
  suggestCitations(typed).map(({ citation, warning, unread }) =>
    [citationLine(citation), warning, unread].filter(Boolean).join(' | '),
  );
const first = (typed: string) => suggested(typed)[0];

describe('suggestCitations', () => {
  const completed: [string, string][] = [
    ['ls', 'Lastensuojelulaki 417/2007'],
    ['lastensuoj', 'Lastensuojelulaki 417/2007'],
    ['lastensuojelulaissa', 'Lastensuojelulaki 417/2007'],
    ['barnskydd', 'Lastensuojelulaki 417/2007'],
    ['417', 'Lastensuojelulaki 417/2007'],
    ['lapsen huol 4', 'Laki lapsen huollosta ja tapaamisoikeudesta 361/1983 4 §'],
    ['lsl 25', 'Lastensuojelulaki 417/2007 25 §'],
    ['lsl 25 a', 'Lastensuojelulaki 417/2007 25 a §'],
    ['25 § las', 'Lastensuojelulaki 417/2007 25 §'],
    ['417/2007 25', 'Lastensuojelulaki 417/2007 25 §'],
    ['lsl 25 § 1', 'Lastensuojelulaki 417/2007 25 § 1 mom.'],
    ['lsl 25 § 1 m', 'Lastensuojelulaki 417/2007 25 § 1 mom.'],
    ['lsl 25 § 1 mom 2', 'Lastensuojelulaki 417/2007 25 § 1 mom. 2 kohta'],
    ['rl 40', 'Rikoslaki 39/1889 40 luku'],
    ['rl 40:5', 'Rikoslaki 39/1889 40 luku 5 §'],
    ['gdpr 6', 'Tietosuoja-asetus (EU) 2016/679 6 artikla'],
    ['los 12', 'Lapsen oikeuksien sopimus SopS 60/1991 12 artikla'],
    ['hl', 'Hallintolaki 434/2003'],
  ];
  for (const [typed, line] of completed)
    it(`completes ${JSON.stringify(typed)} to ${line}`, () => {
      expect(first(typed)).to.equal(line);
    });

  it('gives each section of a range and each act of several', () => {
    expect(suggested('lsl 71–73 §')).to.deep.equal(
      [71, 72, 73].map((section) => `Lastensuojelulaki 417/2007 ${section} §`),
    );
    expect(suggested('lsl 25 § ja shl 35 §')).to.deep.equal([
      'Lastensuojelulaki 417/2007 25 §',
      'Sosiaalihuoltolaki 1301/2014 35 §',
    ]);
  });

  it('says what does not read, and where a chapter is needed', () => {
    expect(suggested('lsl 25 § ykkönen')).to.deep.equal([
      'Lastensuojelulaki 417/2007 25 § | unread | ykkönen',
    ]);
    expect(suggested('lsl ykkönen')).to.deep.equal(['Lastensuojelulaki 417/2007 | unread | ykkönen']);
    expect(suggested('rl 5 §')).to.deep.equal(['Rikoslaki 39/1889 5 § | needs_chapter']);
  });

  for (const typed of ['', ' ', '§', '25 §', 'hölynpölylaki', '9999/2020 5 §', '<script>'])
    it(`has nothing for ${JSON.stringify(typed)}`, () => {
      expect(suggestCitations(typed)).to.deep.equal([]);
    });

  it('suggests first every act by its name and number as they are written', () => {
    for (const { number, name, abbreviations } of acts) {
      const line = citationLine({ actNumber: number, section: null });
      for (const typed of [name.fi, name.sv, line, ...abbreviations])
        expect(first(typed), typed).to.equal(line);
    }
  });

  it('suggests only what the field reads back, eight at most', () => {
    const part = fc.constantFrom(
      ...'lsl rl ok hal la barn 417 25 § a 1 mom 2 kohta 40:5 luku artikla , - och xyz'.split(' '),
    );
    const typed = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const all = suggestCitations(text);
        expect(all.length).to.be.at.most(8);
        for (const { citation } of all)
          expect(citationLine(parseCitation(citationLine(citation))!), text).to.equal(citationLine(citation));
      }),
      { numRuns: 1_000 },
    );
  });
});
