import { act, type Act } from './act.ts';

/** Health care, mental health, substance abuse. */
export const healthActs: readonly Act[] = [
  act('785/1992', ['Potilaslaki', 'Patientlagen', 'Act on the Status and Rights of Patients'], {
    abbreviations: ['PotL', 'PotilasL'],
    otherNames: ['Laki potilaan asemasta ja oikeuksista'],
    otherSwedishNames: ['Lagen om patientens ställning och rättigheter'],
  }),
  act('1326/2010', ['Terveydenhuoltolaki', 'Hälso- och sjukvårdslagen', 'Health Care Act'], {
    abbreviations: ['TervHL'],
  }),
  act('1116/1990', ['Mielenterveyslaki', 'Mentalvårdslagen', 'Mental Health Act'], {
    abbreviations: ['MTL'],
  }),
  act('41/1986', ['Päihdehuoltolaki', 'Lagen om missbrukarvård', 'Act on Welfare for Substance Abusers'], {
    abbreviations: ['PHL'],
  }),
  act('523/2015', [
    'Laki ehkäisevän päihdetyön järjestämisestä',
    'Lagen om organisering av det förebyggande rusmedelsarbetet',
    'Act on Organising Alcohol, Tobacco, Drugs and Gambling Prevention',
  ]),
  act('1227/2016', ['Tartuntatautilaki', 'Lagen om smittsamma sjukdomar', 'Communicable Diseases Act']),
  act('1062/1989', [
    'Erikoissairaanhoitolaki',
    'Lagen om specialiserad sjukvård',
    'Specialised Medical Care Act',
  ]),
  act(
    '559/1994',
    [
      'Terveydenhuollon ammattihenkilölaki',
      'Lagen om yrkesutbildade personer inom hälso- och sjukvården',
      'Act on Health Care Professionals',
    ],
    { otherNames: ['Laki terveydenhuollon ammattihenkilöistä'] },
  ),
  act('1102/2017', ['Alkoholilaki', 'Alkohollagen', 'Alcohol Act'], { abbreviations: ['AlkoholiL'] }),
  act('549/2016', ['Tupakkalaki', 'Tobakslagen', 'Tobacco Act']),
  act('373/2008', ['Huumausainelaki', 'Narkotikalagen', 'Narcotics Act']),
];
