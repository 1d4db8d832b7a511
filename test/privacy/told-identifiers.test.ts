import { brotliCompressSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'vite';
import { findIdentifiers } from '../../server/privacy/find-identifiers.ts';

const today = new Date('2026-11-22T10:00:00Z');
const found = (text: string) =>
  findIdentifiers(text, today).map(({ kind, level, start, end }) =>
    [kind, level, text.slice(start, end)].join(' '),
  );

describe('what the words before it tell', () => {
  for (const [text, finding] of [
    ['Äiti asuu os. porokaari 4 as. 3, isä muualla.', 'street_address block porokaari 4 as. 3'],
    ['osoite on Mäkelän perukka 9', 'street_address block Mäkelän perukka 9'],
    ['Mummo asuu Koivuhaka 6.', 'street_address block Koivuhaka 6'],
    ['muutti 90480 hailuodosta', 'postal_place block 90480 hailuodosta'],
    ['osoite 90 480 Hailuoto', 'postal_place block 90 480 Hailuoto'],
    ['rekkari abc 12', 'number_plate block abc 12'],
    ['mopo 123 abc', 'number_plate block 123 abc'],
    ['Tyttö täytti 12 vuotta 3.4.2024.', 'birth_date warn 3.4.2024'],
    ['Poika on syntynyt kesäkuussa 2012.', 'birth_date warn kesäkuussa 2012'],
    ['Dnrot 61/2025 ja 62/2025 yhdistettiin.', 'case_number warn 61/2025,case_number warn 62/2025'],
    ['KHO:n dnro 512/2025, asiakkaani valitus on vireillä', 'case_number warn 512/2025'],
    ['Wilma muutti sijaisperheeseen.', 'lone_name warn Wilma'],
    ['Suvi kertoi koulussa.', 'lone_name warn Suvi'],
    ['Toivon sijoitus päättyy.', 'lone_name warn Toivon'],
    [
      'Ruoveteläinen kolmevuotias päiväkodista',
      'combination warn Ruoveteläinen,combination warn kolmevuotias',
    ],
  ] as const) {
    it(`finds ${JSON.stringify(text)}`, () => {
      expect(found(text).join()).to.equal(finding);
    });
  }

  for (const text of [
    'Perhe muutti Ouluun 3 lapsen kanssa.',
    'osoite vaihtui 3 kertaa',
    'Esite jaettiin 12000 Kuopion kotitalouteen.',
    'Maksu oli 12 500 Oulun lapselta.',
    'Auto on 12 vuotta vanha.',
    'FIT-30-mittari ja TOP-10-lista',
    'Asiakkuus syntyi kesäkuussa 2023.',
    'Lapsi täyttää 18 vuotta vuonna 2027.',
    'AOA:n päätös 3.4.2014, dnro 1001/4/14',
    'KHO:n päätös 512/2019',
    'Wilmassa on viesti, ja Wilma-merkintä puuttuu.',
    'Suvi meni, ja päätöstä odotettiin.',
    'Toivon sijoituksen päättyvän.',
    'Miusta päätös on väärä.',
    'Vaalan kunnassa ei ole päiväkotia.',
  ]) {
    it(`lets pass ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.deep.equal([]);
    });
  }
});

describe('what the browser fetches to find blocks', () => {
  it('is at most 15,000 bytes', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        rollupOptions: { input: 'server/privacy/find-blocked.ts', preserveEntrySignatures: 'strict' },
      },
    });

    const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
    const sizes = chunks.map((chunk) => ('code' in chunk ? brotliCompressSync(chunk.code).length : 0));
    expect(sizes).to.have.lengthOf(1);
    expect(sizes[0]).to.be.at.most(15_000);
  });
});
