import { act, type Act } from './act.ts';

/** Child protection and its nearest neighbours: social welfare, health care, school, family. */
export const welfareActs: readonly Act[] = [
  act('417/2007', ['Lastensuojelulaki', 'Barnskyddslagen', 'Child Welfare Act'], { abbreviations: ['LSL'] }),

  // social welfare and health care
  act('1301/2014', ['Sosiaalihuoltolaki', 'Socialvårdslagen', 'Social Welfare Act'], {
    abbreviations: ['SHL'],
  }),
  act('812/2000', ['Asiakaslaki', 'Klientlagen', 'Act on the Status and Rights of Social Welfare Clients'], {
    abbreviations: ['AsiakasL'],
    otherNames: ['Sosiaalihuollon asiakaslaki', 'Laki sosiaalihuollon asiakkaan asemasta ja oikeuksista'],
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
    },
  ),
  act('785/1992', ['Potilaslaki', 'Patientlagen', 'Act on the Status and Rights of Patients'], {
    abbreviations: ['PotL', 'PotilasL'],
    otherNames: ['Laki potilaan asemasta ja oikeuksista'],
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
  act('675/2023', ['Vammaispalvelulaki', 'Lagen om funktionshinderservice', 'Disability Services Act'], {
    abbreviations: ['VPL', 'VammPL'],
  }),
  act('263/2015', ['Perhehoitolaki', 'Familjevårdslagen', 'Family Care Act'], {
    abbreviations: ['PerhehoitoL'],
  }),
  act(
    '937/2005',
    ['Omaishoitolaki', 'Lagen om stöd för närståendevård', 'Act on Support for Informal Care'],
    {
      otherNames: ['Laki omaishoidon tuesta'],
    },
  ),
  act('1412/1997', ['Toimeentulotukilaki', 'Lagen om utkomststöd', 'Act on Social Assistance'], {
    abbreviations: ['TotuL', 'ToTuL'],
    otherNames: ['Laki toimeentulotuesta'],
  }),
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
    {
      otherNames: ['Hyvinvointialuelaki'],
    },
  ),
  act(
    '741/2023',
    [
      'Valvontalaki',
      'Lagen om tillsynen över social- och hälsovården',
      'Act on the Supervision of Healthcare and Social Welfare',
    ],
    { otherNames: ['Laki sosiaali- ja terveydenhuollon valvonnasta'] },
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

  // school, early childhood, youth
  act('628/1998', ['Perusopetuslaki', 'Lagen om grundläggande utbildning', 'Basic Education Act'], {
    abbreviations: ['POL', 'PerusopetusL'],
  }),
  act(
    '1287/2013',
    [
      'Oppilas- ja opiskelijahuoltolaki',
      'Lagen om elev- och studerandevård',
      'Pupil and Student Welfare Act',
    ],
    {
      abbreviations: ['OHL', 'OPHL'],
      otherNames: ['Oppilashuoltolaki', 'Opiskeluhuoltolaki'],
    },
  ),
  act(
    '540/2018',
    ['Varhaiskasvatuslaki', 'Lagen om småbarnspedagogik', 'Act on Early Childhood Education and Care'],
    {
      abbreviations: ['VarhKasvL', 'VKL', 'VakaL'],
    },
  ),
  act('1214/2020', ['Oppivelvollisuuslaki', 'Läropliktslagen', 'Compulsory Education Act']),
  act('1285/2016', ['Nuorisolaki', 'Ungdomslagen', 'Youth Act']),

  // family
  act(
    '361/1983',
    [
      'Laki lapsen huollosta ja tapaamisoikeudesta',
      'Lagen angående vårdnad om barn och umgängesrätt',
      'Act on Child Custody and Right of Access',
    ],
    { abbreviations: ['HTL', 'LHL'], otherNames: ['Lapsenhuoltolaki'] },
  ),
  act('704/1975', ['Elatuslaki', 'Lagen om underhåll för barn', 'Child Maintenance Act'], {
    otherNames: ['Laki lapsen elatuksesta'],
  }),
  act('580/2008', ['Elatustukilaki', 'Lagen om underhållsstöd', 'Child Maintenance Allowance Act']),
  act('775/2022', ['Vanhemmuuslaki', 'Föräldraskapslagen', 'Parenthood Act']),
  act('22/2012', ['Adoptiolaki', 'Adoptionslagen', 'Adoption Act']),
  act('234/1929', ['Avioliittolaki', 'Äktenskapslagen', 'Marriage Act'], { abbreviations: ['AL'] }),
  act('442/1999', ['Holhoustoimilaki', 'Lagen om förmyndarverksamhet', 'Guardianship Services Act'], {
    abbreviations: ['HolhTL'],
    otherNames: ['Laki holhoustoimesta'],
  }),
  act('453/2003', ['Uskonnonvapauslaki', 'Religionsfrihetslagen', 'Freedom of Religion Act']),
];
