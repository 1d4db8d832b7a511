import { expect } from 'chai';
import { citationText } from '../../server/statutes/citation.ts';
import { findCitations } from '../../server/statutes/find-citations.ts';
import { demonstrationCitations } from './demonstration-citations.ts';

const found = (text: string) =>
  findCitations(text).map(({ start, end, citations }) => [
    text.slice(start, end),
    ...citations.map((citation) => citationText(citation, 'fi')),
  ]);

describe('findCitations', () => {
  const read: [string, string, ...string[]][] = [
    ['Lastensuojelulain 25 §:n 1 momentissa', 'Lastensuojelulaki 417/2007 25 § 1 mom.'],
    ['lastensuojelulaissa 25 §', 'Lastensuojelulaki 417/2007 25 §'],
    ['LSL 25 §:ssä', 'Lastensuojelulaki 417/2007 25 §'],
    ['lsl 25 a §', 'Lastensuojelulaki 417/2007 25 a §'],
    ['SHL:n 36 §:n 3 momentin', 'Sosiaalihuoltolaki 1301/2014 36 § 3 mom.'],
    ['hallintolain (434/2003) 34 §:n 2 momentin 1 kohdassa', 'Hallintolaki 434/2003 34 § 2 mom. 1 kohta'],
    ['lain 812/2000 20 §:n'.slice(5), 'Asiakaslaki 812/2000 20 §'],
    ['asiakaslain 20\u00a0§:n', 'Asiakaslaki 812/2000 20 §'],
    ['rikoslain 40 luvun 5 §:ssä', 'Rikoslaki 39/1889 40 luku 5 §'],
    ['RL 40:5', 'Rikoslaki 39/1889 40 luku 5 §'],
    [
      'lapsen huollosta ja tapaamisoikeudesta annetun lain (361/1983) 4 §',
      'Laki lapsen huollosta ja tapaamisoikeudesta 361/1983 4 §',
    ],
    [
      'tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohdan',
      'Tietosuoja-asetus (EU) 2016/679 6 artikla 1 kohta c alakohta',
    ],
    ['Hallintolaki 434/2003', 'Hallintolaki 434/2003'],
    ['barnskyddslagens 25 § 1 mom.', 'Lastensuojelulaki 417/2007 25 § 1 mom.'],
  ];
  for (const [text, ...citations] of read) {
    it(`finds ${JSON.stringify(text)} in a sentence`, () => {
      expect(found(`Asiasta säädetään: ${text} ja muualla.`)).to.deep.equal([[text, ...citations]]);
    });
  }

  it('opens a range and a list into their sections', () => {
    expect(found('lastensuojelulain 71–73 § ja 26 §').flat().slice(1)).to.deep.equal(
      ['71', '72', '73', '26'].map((section) => `Lastensuojelulaki 417/2007 ${section} §`),
    );
    expect(found('hallintolain 34 §:n 1 ja 3 momentti').flat().slice(1)).to.deep.equal([
      'Hallintolaki 434/2003 34 § 1 mom.',
      'Hallintolaki 434/2003 34 § 3 mom.',
    ]);
  });

  it('gives each section to the act it stands after', () => {
    expect(found('LSL 25 § ja SHL 35 §').map(([, citation]) => citation)).to.deep.equal([
      'Lastensuojelulaki 417/2007 25 §',
      'Sosiaalihuoltolaki 1301/2014 35 §',
    ]);
  });

  for (const text of [
    'Asiasta säädetään 25 §:ssä.',
    'Lastensuojelulaki on erityislaki.',
    'ok 5 § on selvä',
    'LSL 2024 oli hyvä vuosi',
    'HE 149/2025 vp',
    'HE 22/2012 vp',
    'PeVL 22/2012',
    'RP 22/2012 rd',
    'tuntemattoman lain 5 §',
    '1417/2007 25 §',
  ]) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      expect(findCitations(text)).to.deep.equal([]);
    });
  }

  it('finds every citation of the demonstration texts in its own wording', () => {
    const withSection = demonstrationCitations.filter(({ section }) => section !== null);

    const missed = withSection.filter(({ text }) => found(`Ks. ${text}, jossa`)[0]?.[0] !== text);

    expect(missed.map(({ text }) => text)).to.deep.equal([]);
  });

  for (const part of [
    'lastensuojelulain ',
    'LSL 25 § ja ',
    'LSL 1-1-',
    'LSL 1, ',
    'laki ',
    '417/2007 ',
    '1 ja ',
    '§',
  ]) {
    // In a square of the length this would not end before mocha's limit.
    it(`reads 200,000 characters of ${JSON.stringify(part)} in bounded time`, () => {
      findCitations(part.repeat(Math.floor(200_000 / part.length)));
    });
  }
});
