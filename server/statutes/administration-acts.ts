import { act, type Act } from './act.ts';

/** The constitution, administration, publicity, data protection, language, equality. */
export const administrationActs: readonly Act[] = [
  act('731/1999', ['Perustuslaki', 'Grundlagen', 'Constitution of Finland'], {
    abbreviations: ['PL', 'GL'],
    otherNames: ['Suomen perustuslaki'],
    otherSwedishNames: ['Finlands grundlag'],
  }),
  act('434/2003', ['Hallintolaki', 'Förvaltningslagen', 'Administrative Procedure Act'], {
    abbreviations: ['HL', 'HallL', 'FörvL'],
  }),
  act('621/1999', ['Julkisuuslaki', 'Offentlighetslagen', 'Act on the Openness of Government Activities'], {
    abbreviations: ['JulkL', 'OffL'],
    otherNames: ['Laki viranomaisten toiminnan julkisuudesta'],
    otherSwedishNames: ['Lagen om offentlighet i myndigheternas verksamhet'],
  }),
  act('2016/679', ['Tietosuoja-asetus', 'Dataskyddsförordningen', 'General Data Protection Regulation'], {
    kind: 'regulation',
    abbreviations: ['TSA', 'GDPR'],
    otherNames: ['Yleinen tietosuoja-asetus', 'EU:n tietosuoja-asetus', 'EU:n yleinen tietosuoja-asetus'],
    otherSwedishNames: ['Allmänna dataskyddsförordningen'],
  }),
  act('1050/2018', ['Tietosuojalaki', 'Dataskyddslagen', 'Data Protection Act'], {
    abbreviations: ['TietosuojaL'],
  }),
  act(
    '906/2019',
    [
      'Tiedonhallintalaki',
      'Informationshanteringslagen',
      'Act on Information Management in Public Administration',
    ],
    {
      abbreviations: ['TiHL'],
      otherNames: ['Laki julkisen hallinnon tiedonhallinnasta'],
      otherSwedishNames: ['Lagen om informationshantering inom den offentliga förvaltningen'],
    },
  ),
  act('831/1994', ['Arkistolaki', 'Arkivlagen', 'Archives Act']),
  act(
    '13/2003',
    [
      'Laki sähköisestä asioinnista viranomaistoiminnassa',
      'Lagen om elektronisk kommunikation i myndigheternas verksamhet',
      'Act on Electronic Services and Communication in the Public Sector',
    ],
    { otherNames: ['Asiointilaki'] },
  ),
  act(
    '306/2019',
    [
      'Laki digitaalisten palvelujen tarjoamisesta',
      'Lagen om tillhandahållande av digitala tjänster',
      'Act on the Provision of Digital Services',
    ],
    { otherNames: ['Digipalvelulaki'] },
  ),
  act('410/2015', ['Kuntalaki', 'Kommunallagen', 'Local Government Act'], { abbreviations: ['KuntaL'] }),
  act(
    '304/2003',
    [
      'Viranhaltijalaki',
      'Lagen om tjänsteinnehavare i kommuner och välfärdsområden',
      'Act on Public Officials in Municipalities and Wellbeing Services Counties',
    ],
    { otherNames: ['Laki kunnan ja hyvinvointialueen viranhaltijasta'] },
  ),
  act(
    '759/2004',
    [
      'Laki yksityisyyden suojasta työelämässä',
      'Lagen om integritetsskydd i arbetslivet',
      'Act on the Protection of Privacy in Working Life',
    ],
    { otherNames: ['Työelämän tietosuojalaki'] },
  ),
  act('738/2002', ['Työturvallisuuslaki', 'Arbetarskyddslagen', 'Occupational Safety and Health Act']),
  act(
    '1397/2016',
    ['Hankintalaki', 'Upphandlingslagen', 'Act on Public Procurement and Concession Contracts'],
    { otherNames: ['Laki julkisista hankinnoista ja käyttöoikeussopimuksista'] },
  ),
  act('197/2002', [
    'Laki eduskunnan oikeusasiamiehestä',
    'Lagen om riksdagens justitieombudsman',
    'Parliamentary Ombudsman Act',
  ]),
  act('423/2003', ['Kielilaki', 'Språklagen', 'Language Act']),
  act('1086/2003', ['Saamen kielilaki', 'Samiska språklagen', 'Sámi Language Act']),
  act('974/1995', ['Laki saamelaiskäräjistä', 'Sametingslagen', 'Act on the Sámi Parliament'], {
    otherNames: ['Saamelaiskäräjälaki'],
  }),
  act('359/2015', ['Viittomakielilaki', 'Teckenspråkslagen', 'Sign Language Act']),
  act('1325/2014', ['Yhdenvertaisuuslaki', 'Diskrimineringslagen', 'Non-discrimination Act'], {
    abbreviations: ['YVL'],
  }),
  act('609/1986', ['Tasa-arvolaki', 'Jämställdhetslagen', 'Act on Equality between Women and Men'], {
    otherNames: ['Laki naisten ja miesten välisestä tasa-arvosta'],
  }),
];
