import { expect } from 'chai';
import type { IdentifierKind } from '../../server/privacy/contract.ts';
import { findBlocked } from '../../server/privacy/find-blocked.ts';

const found = (text: string) =>
  findBlocked(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** Each is found whole, inside brackets and a sentence. */
function finds(kind: IdentifierKind, written: readonly string[]) {
  for (const each of written) {
    it(`finds ${JSON.stringify(each)}`, () => {
      expect(found(`Äidin tieto (${each}), lapsi.`)).to.deep.equal([[kind, each]]);
    });
  }
}

/** In none is anything of the kind found. */
function passes(kind: IdentifierKind, written: readonly string[]) {
  for (const each of written) {
    it(`passes ${JSON.stringify(each)}`, () => {
      expect(found(each).filter(([foundKind]) => foundKind === kind)).to.deep.equal([]);
    });
  }
}

describe('findBlocked: personal identity codes as they are typed', () => {
  finds('personal_identity_code', [
    '131052 - 308 T',
    '131052-308-T',
    '131052-3 08T',
    '1 3 1 0 5 2 - 3 0 8 T',
    '13.10.1952-308T',
    '13-10-52-308T',
    '131052&#8209;308T',
    '131052&ndash;308T',
    '131052&shy;-308T',
    '131052\\-308T',
    '131052%2D308T',
    '131052*-308T',
    '1310**52-308T',
    '131052<b>-308T',
    '131O52-3O8T',
    '131052-308\u0422', // a Cyrillic letter
    '131052-XXXX',
    '131052, loppuosa 308T',
  ]);

  const inWords = [
    ['hetu131052-308T', '131052-308T'],
    ['lapsen131052-308Ttiedot', '131052-308T'],
    ['131052-308T:n', '131052-308T'],
    ['*131052*-308T', '131052*-308T'],
    ['131052-****', '131052-****'],
    ['hetun loppuosa on 308T', '308T'],
    ['hetu 131052-308', '131052-308'],
    ['Henkilötunnus on 131052-308U.', '131052-308U'],
    ['131052-308Q on hänen hetunsa', '131052-308Q'],
  ] as const;
  for (const [text, code] of inWords) {
    it(`finds the code in ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.deep.equal([['personal_identity_code', code]]);
    });
  }

  passes('personal_identity_code', [
    'Tunnus 131052-308U',
    'Henkilötunnuksen voi tarkistaa numerosta 0295536320.',
    'Henkilötunnuksen muoto on ppkkvv-xxxt.',
    '31.12.2025–31.12.2026, 1.1.20–31.1.21',
  ]);
});

describe('findBlocked: electronic client identifiers', () => {
  finds('electronic_client_identifier', [
    '10000001N',
    '10000001n',
    '1000 0001 N',
    '10000001-N',
    '10 000 001 N',
    '100000110',
  ]);
  passes('electronic_client_identifier', ['10000001P', 'viite 100000110', '100000110 euroa', '100 000 110']);
});

describe('findBlocked: bank accounts', () => {
  finds('bank_account', [
    'FI21 1234 5600 0007 85',
    'FI2112345600000785',
    'fi21 1234 5600 0007 85',
    'FI21-1234-5600-0007-85',
    'FI21.1234.5600.0007.85',
    'FI 21 1234 5600 0007 85',
    'F I 2 1 1 2 3 4 5 6 0 0 0 0 0 7 8 5',
    'DE89 3704 0044 0532 0130 00',
    'GB29 NWBK 6016 1331 9268 19',
    '123456-785',
  ]);
  passes('bank_account', [
    'FI21 1234 5600 0007 86',
    '123456-786',
    'RF18 5390 0754 7034',
    'se 21 artiklan mukaan lapsen etu on ensisijainen',
    '123456-785 euroa',
  ]);
});

describe('findBlocked: business ids', () => {
  finds('business_id', ['0245437-2', '0245437–2', '0245437 - 2', 'FI02454372', 'FI-02454372']);
  passes('business_id', ['0245437-3', '02454372', '1 000 000-2 000 000 €']);

  it('finds one without a dash where the text says what it is', () => {
    expect(found('Y-tunnus: 02454372')).to.deep.equal([['business_id', '02454372']]);
  });
});

describe('findBlocked: number plates', () => {
  finds('number_plate', ['ABC-123', 'AB-12', 'ABC–123', 'ABC - 123', 'abc-123', '123-ABC', 'CD-1234']);
  passes('number_plate', [
    'ABC 123',
    'ICD-10',
    'HE-252',
    'KHO-123',
    'LSL-25',
    'COVID-19',
    'C-123/21',
    'auto KHO 123',
    'ryhmä A-12',
  ]);

  for (const text of [
    'auto abc 123',
    'Toyota ABC 123',
    'rekisterinumero abc123',
    'mopo 12-ABC',
    'vientikilpi A-1234',
  ]) {
    it(`finds the plate in ${JSON.stringify(text)}`, () => {
      expect(found(text).map(([kind]) => kind)).to.deep.equal(['number_plate']);
    });
  }
});

describe('findBlocked: street addresses', () => {
  finds('street_address', [
    'Kauppakatu 12 A 5',
    'Kauppakadulla 12',
    'kauppakatu 12 a 5',
    'KAUPPAKATU 12',
    'Kauppakatu 12, as. 5',
    'Kauppakatu nro 12',
    'Kauppakatu 12 B/23',
    'Kauppak. 12 A 5',
    'Rantatie 5 as. 3',
    'Aleksis Kiven katu 3 B 14',
    'Iso Roobertinkatu 12',
    'Metsärinne 5',
    'Hakamaa 3 B 12',
    'Storgatan 4 b 12',
    'Kyrkvägen 3 lgh 5',
    'Norra Esplanaden 5',
  ]);
  passes('street_address', [
    'PL 12',
    'Valtatie 4',
    'Oulunkaaren 11 kuntaa',
    'Kauppakadulla 12-vuotias poika',
    'Lastensuojelulain 13 b 1 momentin',
    'Sivu 12 A 5',
    'Oikeusministeriö, Eteläesplanadi 10, 00130 Helsinki',
    'hengitystie 2',
    'an e-mail address for 14 days',
    'PL 202 (Tekniikantie 15), 02070 Espoon kaupunki',
    'Oikeudenkäymiskaari 4 luku',
    'Perintökaaren 7 luvun',
  ]);

  it('takes any name that the text calls an address', () => {
    expect(found('osoitteessa Rauhala 5')).to.deep.equal([['street_address', 'Rauhala 5']]);
  });
});

describe('findBlocked: post codes with towns', () => {
  finds('postal_place', [
    '93100 Pudasjärvi',
    '93100 PUDASJÄRVI',
    '93100 pudasjärvi',
    'FI-90100 Oulu',
    '93100, Pudasja\u0308rvi',
    '91140 Olhava',
    'Pudasjärvi 93100',
  ]);
  passes('postal_place', [
    'PL 33, 00023 Valtioneuvosto',
    '15000 Suomessa asuvaa',
    '12345 lasta',
    'PL 12, 93100 Pudasjärvi',
  ]);
});

describe('findBlocked: addresses of e-mail', () => {
  finds('email', [
    'aino.esimerkki(a)pohde.fi',
    'aino piste esimerkki at pohde piste fi',
    'aino&#64;pohde.fi',
    'aino%40pohde.fi',
    'aino_at_pohde.fi',
    'aino at gmail.com',
    'aino@gmail',
  ]);
  passes('email', ['kirjaamo@pohde.fi', 'etunimi.sukunimi@pohde.fi', 'tietosuoja@om.fi']);
});

describe('findBlocked: phone numbers as they are typed', () => {
  finds('phone', [
    '0 4 0 1 2 3 4 5 6 7',
    '040_123_4567',
    '040\n1234567',
    '0401234 567',
    '+358.40.123.4567',
    '+46 70-123 45 67',
    'O40 1234567',
  ]);
  passes('phone', [
    'Vaihde 08 315 2011',
    'Puh. +358 9 81621 (vaihde)',
    'p50 13–18 ms, p95 63–75 ms',
    '+10 000 000 asukasta',
    'hakemus numero 25702/94',
    '1234567-8',
    'Diaarinumero 123456',
  ]);

  it('finds one that is glued to words', () => {
    expect(found('äiti0401234567Oulusta')).to.deep.equal([['phone', '0401234567']]);
  });
});
