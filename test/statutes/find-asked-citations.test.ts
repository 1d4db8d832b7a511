import { expect } from 'chai';
import fc from 'fast-check';
import { acts } from '../../server/statutes/acts.ts';
import { citationLine, citationText, parseCitation } from '../../server/statutes/citation.ts';
import type { Citation } from '../../server/statutes/contract.ts';
import { findAskedCitations } from '../../server/statutes/find-asked-citations.ts';

const asked = (query: string) =>
  findAskedCitations(query).map(({ start, end, citations }) => [
    query.slice(start, end),
    ...citations.map((citation) => citationText(citation, 'fi')),
  ]);

const childWelfare = 'Lastensuojelulaki 417/2007';
const social = 'Sosiaalihuoltolaki 1301/2014';
const administrative = 'Hallintolaki 434/2003';
const regulation = 'Tietosuoja-asetus (EU) 2016/679';

describe('findAskedCitations', () => {
  const whole: [string, ...string[]][] = [
    ['lsl 25§', `${childWelfare} 25 §`],
    ['lsl25§', `${childWelfare} 25 §`],
    ['LSL 25 §:ssä', `${childWelfare} 25 §`],
    ['lsln 25 §', `${childWelfare} 25 §`],
    ['§ 35 lsl', `${childWelfare} 35 §`],
    ['25 § lsl', `${childWelfare} 25 §`],
    ['25§lsl', `${childWelfare} 25 §`],
    ['25 lsl', `${childWelfare} 25 §`],
    ['pykälä 25 lsl', `${childWelfare} 25 §`],
    ['lsl pykälät 25 ja 26', `${childWelfare} 25 §`, `${childWelfare} 26 §`],
    ['lastensuojelulain 28 pykälä', `${childWelfare} 28 §`],
    ['lsl 25 pykala', `${childWelfare} 25 §`],
    ['lsl 25 pyk.', `${childWelfare} 25 §`],
    ['417/2007 62 §', `${childWelfare} 62 §`],
    ['laki 417/2007 62 §', `${childWelfare} 62 §`],
    ['lsl 71–73 §', ...[71, 72, 73].map((section) => `${childWelfare} ${section} §`)],
    ['lsl 71-73', ...[71, 72, 73].map((section) => `${childWelfare} ${section} §`)],
    ['lsl 61, 62 ja 63', ...[61, 62, 63].map((section) => `${childWelfare} ${section} §`)],
    ['tietosuojaasetus 33', `${regulation} 33 artikla`],
    ['lsl 69a', `${childWelfare} 69 a §`],
    ['LSL 13b §', `${childWelfare} 13 b §`],
    ['lsl 52 § 2 mom 3 kohta', `${childWelfare} 52 § 2 mom. 3 kohta`],
    ['RL 40:5', 'Rikoslaki 39/1889 40 luku 5 §'],
    ['rl 40:5', 'Rikoslaki 39/1889 40 luku 5 §'],
    ['rikoslaki 40 luku 5 §', 'Rikoslaki 39/1889 40 luku 5 §'],
    ['hallintolaki 34', `${administrative} 34 §`],
    ['hallinto laki 34', `${administrative} 34 §`],
    ['hl 34', `${administrative} 34 §`],
    ['34 § hl', `${administrative} 34 §`],
    ['julkl 11 §', 'Julkisuuslaki 621/1999 11 §'],
    ['gdpr 6 art', `${regulation} 6 artikla`],
    ['6 art gdpr', `${regulation} 6 artikla`],
    ['gdpr 6 §', `${regulation} 6 artikla`],
    ['GDPR art. 6(1)(c)', `${regulation} 6 artikla 1 kohta c alakohta`],
    ['rl 40', 'Rikoslaki 39/1889 40 luku'],
    ['rikoslaki 20-21', 'Rikoslaki 39/1889 20 luku', 'Rikoslaki 39/1889 21 luku'],
    ['rl 17a', 'Rikoslaki 39/1889 17 a luku'],
    ['rl 5 §', 'Rikoslaki 39/1889 5 §'],
    ['ok 17:3', 'Oikeudenkäymiskaari 4/1734 17 luku 3 §'],
    ['703/2023', 'Asiakastietolaki 703/2023'],
    ['hallintolaki', administrative],
    ['HL', administrative],
    ['barnskyddslagens 25 § 1 mom.', `${childWelfare} 25 § 1 mom.`],
    ['25 § 1 mom. i barnskyddslagen', `${childWelfare} 25 § 1 mom.`],
    ['barnskyddslag 25', `${childWelfare} 25 §`],
    ['child welfare act section 25', `${childWelfare} 25 §`],
    ['section 25 of the child welfare act', `${childWelfare} 25 §`],
  ];
  for (const [query, ...citations] of whole) {
    it(`takes all of ${JSON.stringify(query)} as ${citations.join(', ')}`, () => {
      expect(asked(query)).to.deep.equal([[query, ...citations]]);
    });
  }

  const parts: [string, ...[string, string][]][] = [
    ['LSL 83 väliaikainen määräys', ['LSL 83', `${childWelfare} 83 §`]],
    ['saako koulu kertoa shl 35 § nojalla', ['shl 35 §', `${social} 35 §`]],
    ['lsl shl hl', ['lsl', childWelfare], ['shl', social], ['hl', administrative]],
    ['lsl 25 § shl 35 §', ['lsl 25 §', `${childWelfare} 25 §`], ['shl 35 §', `${social} 35 §`]],
    ['25 § lsl 35 § shl', ['25 § lsl', `${childWelfare} 25 §`], ['35 § shl', `${social} 35 §`]],
    ['lsl 25 § shl', ['lsl 25 §', `${childWelfare} 25 §`], ['shl', social]],
    ['lsl § 417/2007', ['lsl', childWelfare], ['417/2007', childWelfare]],
    ['ok 25 § lsl', ['25 § lsl', `${childWelfare} 25 §`]],
    ['lsl 30 päivähoito', ['lsl 30', `${childWelfare} 30 §`]],
  ];
  for (const [query, ...citations] of parts) {
    it(`finds in ${JSON.stringify(query)} ${citations.map(([part]) => part).join(', ')}`, () => {
      expect(asked(query)).to.deep.equal(citations);
    });
  }

  for (const rest of [
    '12-vuotias',
    '12 vuotiaan kuuleminen',
    '12 v',
    '12v',
    '18 vuotta',
    '5-6-vuotiaat',
    '2 lasta',
  ].concat(['7 arkipäivää', '3 kk', '24 h', '2024', '12.11.2024', '24/7', '100 €', '6-luokkalainen'])) {
    it(`takes no section from “lsl ${rest}”`, () => {
      expect(asked(`lsl ${rest}`)).to.deep.equal([['lsl', childWelfare]]);
    });
  }

  for (const query of [
    '',
    ' ',
    '25 §',
    'laki 18 vuotta',
    'onko se ok',
    'ok',
    'OK',
    'al',
    'pl 10',
    'onko ok 5 § mukaan',
  ])
    it(`finds nothing in ${JSON.stringify(query)}`, () => {
      expect(asked(query)).to.deep.equal([]);
    });

  for (const query of [
    '2 hl perhe',
    'HE 22/2012 vp',
    'sossu sanoi al',
    'ok 5 lapsen perhe',
    'pk 7',
    'laki ja asetus',
    'lslx 25 §',
    '1417/2007',
  ])
    it(`finds nothing in ${JSON.stringify(query)}`, () => {
      expect(asked(query)).to.deep.equal([]);
    });

  it('keeps 25 § and 25 a § apart', () => {
    for (const query of ['lsl 25 a §', 'lsl 25a', '25 a § lsl', 'LSL 25A§'])
      expect(asked(query)).to.deep.equal([[query, `${childWelfare} 25 a §`]]);
  });
});

const someAct = fc.constantFrom(...acts);
const letter = fc.option(fc.constantFrom(...'a b c d e f g h i j k l'.split(' ')), { nil: undefined });
const someCitation: fc.Arbitrary<Citation> = fc
  .record({
    act: someAct,
    number: fc.integer({ min: 1, max: 999 }),
    letter,
    chapter: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    subsection: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    item: fc.option(fc.integer({ min: 1, max: 26 }), { nil: undefined }),
  })
  .map(({ act, number, letter: a, chapter, subsection, item }) => ({
    actNumber: act.number,
    ...(act.byChapters && chapter ? { chapter: String(chapter) } : {}),
    section: `${number}${a ? ` ${a}` : ''} ${act.kind === 'act' ? '§' : 'artikla'}`,
    ...(subsection === undefined ? {} : { subsection }),
    ...(subsection === undefined || item === undefined ? {} : { item }),
  }));

describe('a citation as we write it', () => {
  it('is found again in a query, in all languages, whichever the act and the section', () => {
    fc.assert(
      fc.property(someCitation, fc.constantFrom('fi', 'sv', 'en'), (citation, language) => {
        const written = citationText(citation, language);
        expect(findAskedCitations(written)).to.deep.equal([
          { start: 0, end: written.length, citations: [citation] },
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read back from a line of the editor', () => {
    fc.assert(
      fc.property(someCitation, (citation) => {
        expect(parseCitation(citationLine(citation))).to.deep.equal(citation);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found by every name of its act', () => {
    for (const act of acts)
      for (const name of [act.name.fi, act.name.sv, act.name.en, ...act.otherNames, ...act.abbreviations]) {
        const query = act.byChapters ? `${name} 4:25 §` : `${name} 25 §`;
        const [found, ...more] = findAskedCitations(query);
        expect(more, query).to.deep.equal([]);
        expect(query.slice(found?.start, found?.end)).to.equal(query);
        expect(
          found?.citations.map(({ actNumber }) => actNumber),
          query,
        ).to.deep.equal([act.number]);
      }
  });
});

describe('any query', () => {
  const word = fc.constantFrom(
    ...'lsl LSL shl rl ok al laki lain hallintolaki 417/2007 25 § 25§ a b - – , : 40:5 1 mom kohta luku artikla gdpr och § 12-vuotias i'.split(
      ' ',
    ),
  );
  const query = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('is parted in order, without overlap, at offsets that stand in it', () => {
    fc.assert(
      fc.property(query, (text) => {
        const found = findAskedCitations(text);
        let at = 0;
        for (const { start, end, citations } of found) {
          expect(start).to.be.at.least(at);
          expect(end).to.be.greaterThan(start).and.at.most(text.length);
          expect(citations).to.not.deep.equal([]);
          at = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('cites the same when its spaces are hard and its dashes long', () => {
    fc.assert(
      fc.property(query, (text) => {
        const typeset = text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2013');
        expect(findAskedCitations(typeset)).to.deep.equal(findAskedCitations(text));
      }),
    );
  });

  const hostile = [
    'lastensuojelulain ',
    'LSL 25 § ja ',
    '25 § lsl ',
    'lsl 1-1-',
    'lsl 1, ',
    'laki ',
    '417/2007 ',
  ].concat(['hl ', 'ok ', '1 ja ', '§', '§ 1 ', 'section 1 of the ', 'lsl:', 'pykälä ', '1 1 1 lsl ']);
  for (const part of hostile) {
    // In a square of the length this would not end before mocha's limit.
    it(`reads 200,000 characters of ${JSON.stringify(part)} in bounded time`, () => {
      findAskedCitations(part.repeat(Math.floor(200_000 / part.length)));
    });
  }
});
