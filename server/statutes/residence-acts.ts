import { act, type Act } from './act.ts';

/** Where a person is registered, who may stay in the country, and on what papers. */
export const residenceActs: readonly Act[] = [
  act('201/1994', ['Kotikuntalaki', 'Lagen om hemkommun', 'Municipality of Residence Act']),
  act(
    '661/2009',
    [
      'Laki väestötietojärjestelmästä',
      'Lagen om befolkningsdatasystemet',
      'Act on the Population Information System',
    ],
    {
      otherNames: [
        'Väestötietolaki',
        'Laki väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista',
      ],
    },
  ),
  act('671/2006', ['Passilaki', 'Passlagen', 'Passport Act']),
  act('663/2016', ['Henkilökorttilaki', 'Lagen om identitetskort', 'Identity Card Act']),
  act('359/2003', ['Kansalaisuuslaki', 'Medborgarskapslagen', 'Nationality Act']),
  act('301/2004', ['Ulkomaalaislaki', 'Utlänningslagen', 'Aliens Act'], { abbreviations: ['UlkL', 'UtlL'] }),
  act(
    '746/2011',
    [
      'Vastaanottolaki',
      'Mottagandelagen',
      'Act on the Reception of Persons Applying for International Protection',
    ],
    {
      otherNames: [
        'Laki kansainvälistä suojelua hakevan vastaanotosta sekä ihmiskaupan uhrin tunnistamisesta ja auttamisesta',
      ],
      otherSwedishNames: [
        'Lagen om mottagande av personer som söker internationellt skydd och om identifiering av och hjälp till offer för människohandel',
      ],
    },
  ),
  act(
    '681/2023',
    ['Kotoutumislaki', 'Lagen om främjande av integration', 'Act on the Promotion of Immigrant Integration'],
    { otherNames: ['Laki kotoutumisen edistämisestä'] },
  ),
];
