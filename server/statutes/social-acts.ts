import { act, type Act } from './act.ts';

/** Child protection and social welfare, and who arranges and supervises them. */
export const socialActs: readonly Act[] = [
  act('417/2007', ['Lastensuojelulaki', 'Barnskyddslagen', 'Child Welfare Act'], {
    abbreviations: ['LSL', 'BskL'],
  }),
  act('1301/2014', ['Sosiaalihuoltolaki', 'Socialvårdslagen', 'Social Welfare Act'], {
    abbreviations: ['SHL'],
  }),
  act('812/2000', ['Asiakaslaki', 'Klientlagen', 'Act on the Status and Rights of Social Welfare Clients'], {
    abbreviations: ['AsiakasL', 'KlientL'],
    otherNames: ['Sosiaalihuollon asiakaslaki', 'Laki sosiaalihuollon asiakkaan asemasta ja oikeuksista'],
    otherSwedishNames: ['Lagen om klientens ställning och rättigheter inom socialvården'],
  }),
  act(
    '703/2023',
    [
      'Asiakastietolaki',
      'Kunduppgiftslagen',
      'Act on the Processing of Client Data in Healthcare and Social Welfare',
    ],
    {
      abbreviations: ['AsTL', 'AsiakastietoL'],
      otherNames: ['Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä'],
      otherSwedishNames: ['Lagen om behandling av kunduppgifter inom social- och hälsovården'],
    },
  ),
  act(
    '552/2019',
    [
      'Toisiolaki',
      'Lagen om sekundär användning av personuppgifter inom social- och hälsovården',
      'Act on the Secondary Use of Health and Social Data',
    ],
    { otherNames: ['Laki sosiaali- ja terveystietojen toissijaisesta käytöstä'] },
  ),
  act('675/2023', ['Vammaispalvelulaki', 'Lagen om funktionshinderservice', 'Disability Services Act'], {
    abbreviations: ['VPL', 'VammPL'],
  }),
  act(
    '519/1977',
    [
      'Kehitysvammalaki',
      'Lagen angående specialomsorger om utvecklingsstörda',
      'Act on Special Care for Persons with Intellectual Disabilities',
    ],
    { abbreviations: ['KVL', 'KehVL'], otherNames: ['Laki kehitysvammaisten erityishuollosta'] },
  ),
  act('263/2015', ['Perhehoitolaki', 'Familjevårdslagen', 'Family Care Act'], {
    abbreviations: ['PerhehoitoL'],
  }),
  act(
    '937/2005',
    ['Omaishoitolaki', 'Lagen om stöd för närståendevård', 'Act on Support for Informal Care'],
    { otherNames: ['Laki omaishoidon tuesta'] },
  ),
  act('1412/1997', ['Toimeentulotukilaki', 'Lagen om utkomststöd', 'Act on Social Assistance'], {
    abbreviations: ['TotuL', 'ToTuL'],
    otherNames: ['Laki toimeentulotuesta'],
  }),
  act('189/2001', [
    'Laki kuntouttavasta työtoiminnasta',
    'Lagen om arbetsverksamhet i rehabiliteringssyfte',
    'Act on Rehabilitative Work Experience',
  ]),
  act('980/2012', ['Vanhuspalvelulaki', 'Äldreomsorgslagen', 'Act on Care Services for Older Persons'], {
    abbreviations: ['VanhPL'],
  }),
  act(
    '734/1992',
    [
      'Asiakasmaksulaki',
      'Lagen om klientavgifter inom social- och hälsovården',
      'Act on Client Charges in Healthcare and Social Welfare',
    ],
    { otherNames: ['Laki sosiaali- ja terveydenhuollon asiakasmaksuista'] },
  ),
  act(
    '569/2009',
    [
      'Palvelusetelilaki',
      'Lagen om servicesedlar inom social- och hälsovården',
      'Act on Service Vouchers in Healthcare and Social Welfare',
    ],
    { otherNames: ['Laki sosiaali- ja terveydenhuollon palvelusetelistä'] },
  ),
  act(
    '612/2021',
    [
      'Laki sosiaali- ja terveydenhuollon järjestämisestä',
      'Lagen om ordnande av social- och hälsovård',
      'Act on Organising Healthcare and Social Welfare Services',
    ],
    { otherNames: ['Järjestämislaki', 'Sote-järjestämislaki'] },
  ),
  act(
    '611/2021',
    ['Laki hyvinvointialueesta', 'Lagen om välfärdsområden', 'Act on Wellbeing Services Counties'],
    { otherNames: ['Hyvinvointialuelaki'] },
  ),
  act(
    '741/2023',
    [
      'Valvontalaki',
      'Lagen om tillsynen över social- och hälsovården',
      'Act on the Supervision of Healthcare and Social Welfare',
    ],
    { otherNames: ['Laki sosiaali- ja terveydenhuollon valvonnasta', 'Sote-valvontalaki'] },
  ),
  act('739/2023', [
    'Laki potilasasiavastaavista ja sosiaaliasiavastaavista',
    'Lagen om patientombud och socialombud',
    'Act on Patient Ombudspersons and Social Services Ombudspersons',
  ]),
  act(
    '817/2015',
    [
      'Sosiaalihuollon ammattihenkilölaki',
      'Lagen om yrkesutbildade personer inom socialvården',
      'Act on Social Welfare Professionals',
    ],
    { otherNames: ['Laki sosiaalihuollon ammattihenkilöistä'] },
  ),
  act(
    '504/2002',
    [
      'Rikostaustalaki',
      'Lagen om kontroll av brottslig bakgrund hos personer som arbetar med barn',
      'Act on Checking the Criminal Background of Persons Working with Children',
    ],
    { otherNames: ['Laki lasten kanssa työskentelevien rikostaustan selvittämisestä'] },
  ),
  act('1221/2004', [
    'Laki lapsiasiavaltuutetusta',
    'Lagen om barnombudsmannen',
    'Act on the Ombudsman for Children',
  ]),
];
