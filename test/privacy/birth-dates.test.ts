import { expect } from 'chai';
import { findIdentifiers } from '../../server/privacy/find-identifiers.ts';

const today = new Date('2026-11-22T10:00:00Z');
const found = (text: string) =>
  findIdentifiers(text, today)
    .filter(({ kind }) => kind === 'birth_date')
    .map(({ level, start, end, instead }) => [level, text.slice(start, end), instead]);

describe('birth dates', () => {
  const labelled = [
    ['Lapsi on syntynyt 3.4.2012.', 'syntynyt 3.4.2012', '14-vuotias'],
    ['Poika, s. 23.11.2012, asuu', 's. 23.11.2012', '13-vuotias'],
    ['tyttö (synt. 3.4.12)', 'synt. 3.4.12', '14-vuotias'],
    ['Syntymäaika: 030412', 'Syntymäaika: 030412', '14-vuotias'],
    ['Lapsen syntymäaika on 3. huhtikuuta 2012', '3. huhtikuuta 2012', '14 vuotta sitten'],
    ['3.4.2012 syntyneen pojan asia', '3.4.2012 syntyneen', '14-vuotiaan'],
    ['3.4.2012 syntyneelle tytölle', '3.4.2012 syntyneelle', '14-vuotiaalle'],
    ['vauva (s. 1.9.2026)', 's. 1.9.2026', 'alle 1-vuotias'],
    ['Barnet, född den 3 april 2012,', 'född den 3 april 2012', '14 år'],
    ['The girl, born April 3, 2012,', 'born April 3, 2012', '14 years old'],
    ['syntymäaika 2012-04-03', 'syntymäaika 2012-04-03', '14-vuotias'],
  ] as const;
  for (const [text, place, instead] of labelled) {
    it(`blocks ${JSON.stringify(text)} and offers ${JSON.stringify(instead)}`, () => {
      expect(found(text)).to.deep.equal([['block', place, instead]]);
    });
  }

  for (const text of ['Tyttö 3.4.2012 on sijoitettu', 'lapsi (3.4.2012)', 'pojan, 3.4.-12, äiti']) {
    it(`warns of ${JSON.stringify(text)}`, () => {
      expect(found(text).map(([level, , instead]) => [level, instead])).to.deep.equal([
        ['warn', '14-vuotias'],
      ]);
    });
  }

  const others = [
    'ennen 1.1.2020 syntynyt lapsi',
    '1.1.2010 jälkeen syntyneet',
    'syntynyt 1.1.2020 tai sen jälkeen',
    '1.1.2020–31.12.2021 syntyneet lapset',
    'viimeistään 31.12.2009 syntynyt',
    'Asiakkuus on syntynyt 3.4.2024.',
    'Huoli lapsesta syntyi 3.4.2024.',
    'Laskettu aika on 3.4.2027.',
    'Päätös on tehty 3.4.2024.',
    'Lapsi 1.1.2025 alkaen sijoitettu',
    'Henkilötunnuksen uudistus tuli voimaan 1.1.2023.',
    'ks. s. 12–14, 3.4.2012 päivätty',
    'syntynyt 31.2.2012',
  ];
  for (const text of others) {
    it(`passes ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.deep.equal([]);
    });
  }
});

describe('what is offered instead', () => {
  const offered = [
    ['hetu 131052-308T', 'henkilötunnus'],
    ['soita 040 1234567', 'puhelinnumero'],
    ['asuu Kauppakatu 12', 'kotiosoite'],
    ['asuu Kauppakadulla 12', 'kotiosoitteessa'],
    ['93100 Pudasjärvi', 'pohjoinen kunta'],
    ['20100 Turku', 'kunta'],
    ['ABC-123', 'rekisteritunnus'],
  ] as const;
  for (const [text, instead] of offered) {
    it(`is ${JSON.stringify(instead)} for ${JSON.stringify(text)}`, () => {
      expect(findIdentifiers(text, today)[0]?.instead).to.equal(instead);
    });
  }
});
