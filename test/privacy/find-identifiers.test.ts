import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { finding } from '../../server/privacy/contract.ts';
import { preparedAnswers } from '../../seeds/demonstration-answers.ts';
import { askingSession, readySession } from '../../seeds/demonstration-questions.ts';
import { findBlocked } from '../../server/privacy/find-blocked.ts';
import { findIdentifiers } from '../../server/privacy/find-identifiers.ts';
import { deep } from '../support/deep.ts';
import { hostileParts } from '../../bench/privacy-set/hostile-parts.ts';

const found = (text: string) =>
  findBlocked(text).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
const within = (inner: string) => found(`Äiti kertoi, että ${inner} on oikea.`);

describe('findBlocked: personal identity codes', () => {
  const codes = [
    '131052-308T', // the example of the Digital and Population Data Services Agency
    '131052-308t',
    '131052308T',
    '131052 308T',
    '131052–308T',
    '131052 − 308T',
    '131052\u2011308T',
    '131052-\n308T',
    '13 10 52-308T',
    '13.10.52-308T',
    '131052-308\u00a0T',
    '1\u200b3\u200d1\u20600\ufeff52-3\u00ad08T',
    '１３１０５２－３０８Ｔ',
    '١٣١٠٥٢-٣٠٨T',
    '𝟏𝟑𝟏𝟎𝟓𝟐-𝟑𝟎𝟖T',
  ];
  for (const code of codes) {
    it(`finds ${JSON.stringify(code)}`, () => {
      expect(within(code)).to.deep.equal([['personal_identity_code', code]]);
    });
  }

  for (const sign of '+-YXWVUABCDEF') {
    it(`knows the century sign ${sign}, in small letters too`, () => {
      expect(within(`010594${sign}9021`)).to.have.length(1);
      expect(within(`010594${sign.toLowerCase()}9021`)).to.have.length(1);
    });
  }

  it('finds a temporary number and one with an ending', () => {
    expect(found('hetu 010594Y9021:n haltija')).to.deep.equal([['personal_identity_code', '010594Y9021']]);
  });

  it('finds ten digits in a row only where the text calls them so', () => {
    expect(found('henkilötunnus: 0105949021')[0]?.[0]).to.equal('personal_identity_code');
    expect(found('tilaus 0105949021')).to.deep.equal([]);
  });

  it('finds a code of 29 February of a leap year', () => {
    expect(within('290204A002D')).to.have.length(1);
  });

  const others = [
    ['a wrong check character', '131052-308U'],
    ['a day that does not exist', '300252-308A'],
    ['29 February of a common year', '290201A002M'],
    ['the number 001', '131052-001W'],
    ['more digits after it', '131052-308T5'],
    ['digits before it', '9131052-308T'],
    ['a letter that is no sign', '131052G308T'],
  ] as const;
  for (const [reason, text] of others) {
    it(`passes ${reason}`, () => {
      expect(within(text).filter(([kind]) => kind === 'personal_identity_code')).to.deep.equal([]);
    });
  }
});

describe('findBlocked: e-mail addresses', () => {
  const addresses = [
    'aino.esimerkki@pohde.fi',
    'AINO@POHDE.FI',
    'a.b+c_d@posti.oulunkaari.fi',
    'äiti@esimerkki.fi',
    'aino＠pohde．fi',
    'aino\u200b@pohde.fi',
    'aino @ pohde.fi',
    'aino(at)pohde.fi',
    'aino [at] pohde.fi',
    'aino (ät) pohde (piste) fi',
    'aino at pohde piste fi',
    'aino.esimerkki at pohde.fi',
  ];
  for (const address of addresses) {
    it(`finds ${JSON.stringify(address)}`, () => {
      expect(within(address)).to.deep.equal([['email', address]]);
    });
  }

  it('leaves out what only stands around the address', () => {
    expect(found('Osoite <aino@pohde.fi>.')).to.deep.equal([['email', 'aino@pohde.fi']]);
    expect(found('aino@pohde.fi:n laatikkoon')).to.deep.equal([['email', 'aino@pohde.fi']]);
  });

  for (const text of [
    'katso ohje at finlex.fi',
    '@pohde.fi',
    'klo 12 @ kahvila',
    'aino@pohde',
    'hinta 3 @ 5.00',
  ]) {
    it(`passes ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.deep.equal([]);
    });
  }
});

describe('findBlocked: phone numbers', () => {
  const numbers = [
    '040 123 4567',
    '0401234567',
    '040-123 4567',
    '040 – 123 – 4567',
    '040/1234567',
    '040.123.4567',
    '0457 123 4567',
    '04 01 23 45 67',
    '+358 40 123 4567',
    '+358401234567',
    '+358 (0)40 123 4567',
    '00358 40 1234567',
    '358401234567',
    '08 1234567',
    '08-123 45 67',
    '013 123 456',
    '09 1234 5678',
    '+46 70 123 45 67',
    '+1 212 555 0100',
    '０４０１２３４５６７',
    '0\u200b401234567',
  ];
  for (const number of numbers) {
    it(`finds ${JSON.stringify(number)}`, () => {
      expect(within(number)).to.deep.equal([['phone', number]]);
    });
  }

  it('finds a short number where the text calls it a phone number', () => {
    expect(found('puh. 123 4567')).to.deep.equal([['phone', '123 4567']]);
    expect(found('kohta 123 4567')).to.deep.equal([]);
  });

  it('finds each of several numbers', () => {
    expect(found('040 1234567, 050 7654321 ja 0401234567/0507654321')).to.have.length(4);
  });

  it('takes nothing of what follows the number', () => {
    expect(found('040 1234567 25 §:n nojalla')).to.deep.equal([['phone', '040 1234567']]);
  });

  const others = [
    ['statutes', 'lastensuojelulaki 417/2007, asetus (EU) 2016/679, SopS 59–60/1991'],
    ['sections', '25 §, 25 a §, 71–73 §, 040 §, 1–3 momentti'],
    ['dates', '1.1.2026, 01.01.2026–31.12.2026, 08.12.2026, 08-12-2026, 08/12/2026, 04 12 2026, 2026-01-05'],
    ['times', 'klo 08.00–16.00, kello 8:15, 09–16, 05.06.2025 klo 09.30'],
    ['years and ages', 'vuosina 2019–2026, 0–18-vuotiaat, 06 2025'],
    ['sums', '12 500 €, 15 000 000 euroa, +12 500 000 €, 0,50 e'],
    ['preparatory works and cases', 'HE 149/2025 vp, KHO:2023:15, ECLI:FI:KHO:2023:015, KKO 2016:20'],
    ['case numbers', 'Dnro 1234/05.02.01/2024, THL/0812345/2024, HEL 2024-012345, EOAK/1234/5.2.1/2021'],
    [
      'numbers that only look like business ids and accounts',
      '0245437-3, FI21 1234 5600 0007 86, 123456-786',
    ],
    ['post codes of offices', 'PL 33, 00023 Valtioneuvosto'],
    ['emergency and public service numbers', '112, 116 111, 116 117, puh. 116 117'],
    ['numbers of organisations', '0800 123 456, 0295 016 000, 029 501 6000, 020 123 4567, +358 29 501 6000'],
  ] as const;
  for (const [name, text] of others) {
    it(`passes ${name}`, () => {
      expect(found(`Asia on ${text} ja muuta.`)).to.deep.equal([]);
    });
  }
});

describe('findBlocked', () => {
  it('gives findings in the order of the text, as its contract says', () => {
    const findings = findBlocked('Soita 040 123 4567, aino@pohde.fi tai 131052-308T.');

    expect(findings.map((each) => finding.parse(each).kind)).to.deep.equal([
      'phone',
      'email',
      'personal_identity_code',
    ]);
  });

  it('is what findIdentifiers never leaves to a warning', () => {
    const text = 'Äiti (040 123 4567, Kauppakatu 12 A 5) ja tyttö 3.4.2012, hetu 131052-308T.';
    const blocks = findIdentifiers(text).filter(({ level }) => level === 'block');

    expect(blocks).to.deep.equal(findBlocked(text));
  });

  it('names one place once', () => {
    expect(found('0401234567@esimerkki.fi')).to.deep.equal([['email', '0401234567@esimerkki.fi']]);
  });

  it('counts offsets in UTF-16 units of the given text', () => {
    expect(findBlocked('👧🏽 040 1234567')[0]).to.include({ kind: 'phone', level: 'block', start: 5, end: 16 });
  });

  it('finds nothing in the demonstration texts', () => {
    const entries = readFileSync(new URL('../../seeds/entries-fi.json', import.meta.url), 'utf8');

    expect(found(JSON.stringify(JSON.parse(entries)))).to.deep.equal([]);
    expect(found(JSON.stringify([askingSession, readySession, preparedAnswers]))).to.deep.equal([]);
  });

  const length = deep ? 400_000 : 40_000;
  for (const part of hostileParts) {
    // Read in a square of its length, the deep form would take an hour, not the second or two of a line: mocha's own limit ends it.
    it(`reads ${length} characters of ${JSON.stringify(part)} in a time that grows with the length alone`, () => {
      findBlocked(part.repeat(Math.ceil(length / part.length)));
    });
  }
});
