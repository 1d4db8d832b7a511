import { act, type Act } from './act.ts';

/** The general law that a child-protection worker meets: administration, publicity, data protection, crimes, courts. */
export const generalActs: readonly Act[] = [
  // administration, publicity, data protection
  act('731/1999', ['Perustuslaki', 'Grundlagen', 'Constitution of Finland'], {
    abbreviations: ['PL'],
    otherNames: ['Suomen perustuslaki'],
  }),
  act('434/2003', ['Hallintolaki', 'Förvaltningslagen', 'Administrative Procedure Act'], {
    abbreviations: ['HL', 'HallL'],
  }),
  act(
    '808/2019',
    [
      'Laki oikeudenkäynnistä hallintoasioissa',
      'Lagen om rättegång i förvaltningsärenden',
      'Administrative Judicial Procedure Act',
    ],
    { abbreviations: ['HOL'], otherNames: ['Hallintoprosessilaki'] },
  ),
  act('621/1999', ['Julkisuuslaki', 'Offentlighetslagen', 'Act on the Openness of Government Activities'], {
    abbreviations: ['JulkL'],
    otherNames: ['Laki viranomaisten toiminnan julkisuudesta'],
  }),
  act('2016/679', ['Tietosuoja-asetus', 'Dataskyddsförordningen', 'General Data Protection Regulation'], {
    kind: 'regulation',
    abbreviations: ['TSA', 'GDPR'],
    otherNames: ['Yleinen tietosuoja-asetus', 'EU:n tietosuoja-asetus', 'EU:n yleinen tietosuoja-asetus'],
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
    { abbreviations: ['TiHL'], otherNames: ['Laki julkisen hallinnon tiedonhallinnasta'] },
  ),
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
  act('201/1994', ['Kotikuntalaki', 'Lagen om hemkommun', 'Municipality of Residence Act']),
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
  act('423/2003', ['Kielilaki', 'Språklagen', 'Language Act']),
  act('1086/2003', ['Saamen kielilaki', 'Samiska språklagen', 'Sámi Language Act']),
  act('1325/2014', ['Yhdenvertaisuuslaki', 'Diskrimineringslagen', 'Non-discrimination Act']),
  act('257/2002', ['Oikeusapulaki', 'Rättshjälpslagen', 'Legal Aid Act'], { abbreviations: ['OikApuL'] }),
  act('671/2006', ['Passilaki', 'Passlagen', 'Passport Act']),
  act('301/2004', ['Ulkomaalaislaki', 'Utlänningslagen', 'Aliens Act'], { abbreviations: ['UlkL'] }),
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
    },
  ),
  act(
    '681/2023',
    ['Kotoutumislaki', 'Lagen om främjande av integration', 'Act on the Promotion of Immigrant Integration'],
    {
      otherNames: ['Laki kotoutumisen edistämisestä'],
    },
  ),

  // crimes and courts
  act('39/1889', ['Rikoslaki', 'Strafflagen', 'Criminal Code'], {
    abbreviations: ['RL'],
    finlexNumber: '39-001',
  }),
  act('872/2011', ['Poliisilaki', 'Polislagen', 'Police Act'], { abbreviations: ['PolL', 'PoliisiL'] }),
  act('805/2011', ['Esitutkintalaki', 'Förundersökningslagen', 'Criminal Investigation Act'], {
    abbreviations: ['ETL'],
  }),
  act('806/2011', ['Pakkokeinolaki', 'Tvångsmedelslagen', 'Coercive Measures Act'], {
    abbreviations: ['PKL'],
  }),
  act('898/1998', ['Laki lähestymiskiellosta', 'Lagen om besöksförbud', 'Act on Restraining Orders'], {
    otherNames: ['Lähestymiskieltolaki'],
  }),
  act('4/1734', ['Oikeudenkäymiskaari', 'Rättegångsbalken', 'Code of Judicial Procedure'], {
    abbreviations: ['OK'],
    finlexNumber: '4-000',
  }),
  act('412/1974', ['Vahingonkorvauslaki', 'Skadeståndslagen', 'Tort Liability Act'], {
    abbreviations: ['VahL'],
  }),
  act('1009/2008', [
    'Laki lapseen kohdistuneen seksuaali- ja pahoinpitelyrikoksen selvittämisen järjestämisestä',
    'Lagen om ordnande av utredningar av sexual- och misshandelsbrott mot barn',
    'Act on Organising the Investigation of Sexual and Assault Offences against Children',
  ]),
];
