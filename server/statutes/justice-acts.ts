import { act, type Act } from './act.ts';

/** Crimes, police, courts, enforcement, damages. */
export const justiceActs: readonly Act[] = [
  act('39/1889', ['Rikoslaki', 'Strafflagen', 'Criminal Code'], {
    abbreviations: ['RL', 'SL'],
    byChapters: true,
    finlexNumber: '39-001',
  }),
  act('872/2011', ['Poliisilaki', 'Polislagen', 'Police Act'], {
    abbreviations: ['PolL', 'PoliisiL'],
    byChapters: true,
  }),
  act('805/2011', ['Esitutkintalaki', 'Förundersökningslagen', 'Criminal Investigation Act'], {
    abbreviations: ['ETL'],
    byChapters: true,
  }),
  act('806/2011', ['Pakkokeinolaki', 'Tvångsmedelslagen', 'Coercive Measures Act'], {
    abbreviations: ['PKL', 'TvmL'],
    byChapters: true,
  }),
  act(
    '689/1997',
    ['Laki oikeudenkäynnistä rikosasioissa', 'Lagen om rättegång i brottmål', 'Criminal Procedure Act'],
    { abbreviations: ['ROL'], byChapters: true },
  ),
  act('633/2010', [
    'Laki nuoren rikoksesta epäillyn tilanteen selvittämisestä',
    'Lagen om utredning av unga brottsmisstänktas situation',
    'Act on Investigating the Circumstances of Young Suspects',
  ]),
  act('1009/2008', [
    'Laki lapseen kohdistuneen seksuaali- ja pahoinpitelyrikoksen selvittämisen järjestämisestä',
    'Lagen om ordnande av utredningar av sexual- och misshandelsbrott mot barn',
    'Act on Organising the Investigation of Sexual and Assault Offences against Children',
  ]),
  act(
    '616/2019',
    [
      'Laki henkilötietojen käsittelystä poliisitoimessa',
      'Lagen om behandling av personuppgifter i polisens verksamhet',
      'Act on the Processing of Personal Data by the Police',
    ],
    { otherNames: ['Poliisin henkilötietolaki'] },
  ),
  act(
    '1054/2018',
    [
      'Rikosasioiden tietosuojalaki',
      'Dataskyddslagen avseende brottmål',
      'Act on the Processing of Personal Data in Criminal Matters',
    ],
    {
      otherNames: [
        'Laki henkilötietojen käsittelystä rikosasioissa ja kansallisen turvallisuuden ylläpitämisen yhteydessä',
      ],
      otherSwedishNames: [
        'Lagen om behandling av personuppgifter i brottmål och vid upprätthållandet av den nationella säkerheten',
      ],
    },
  ),
  act('612/2003', ['Järjestyslaki', 'Ordningslagen', 'Public Order Act']),
  act('379/2011', ['Pelastuslaki', 'Räddningslagen', 'Rescue Act']),
  act('898/1998', ['Laki lähestymiskiellosta', 'Lagen om besöksförbud', 'Act on Restraining Orders'], {
    otherNames: ['Lähestymiskieltolaki'],
  }),
  act('1015/2005', [
    'Laki rikosasioiden ja eräiden riita-asioiden sovittelusta',
    'Lagen om medling vid brott och i vissa tvister',
    'Act on Mediation in Criminal and Certain Civil Cases',
  ]),
  act('1204/2005', ['Rikosvahinkolaki', 'Brottsskadelagen', 'Act on Compensation for Crime Damage']),
  act('770/1993', ['Rikosrekisterilaki', 'Straffregisterlagen', 'Criminal Records Act']),
  act('767/2005', ['Vankeuslaki', 'Fängelselagen', 'Prison Act'], {
    abbreviations: ['VankeusL'],
    byChapters: true,
  }),
  act('768/2005', ['Tutkintavankeuslaki', 'Häktningslagen', 'Remand Imprisonment Act'], {
    byChapters: true,
  }),
  act('673/2016', ['Tuomioistuinlaki', 'Domstolslagen', 'Courts Act'], { byChapters: true }),
  act(
    '808/2019',
    [
      'Laki oikeudenkäynnistä hallintoasioissa',
      'Lagen om rättegång i förvaltningsärenden',
      'Administrative Judicial Procedure Act',
    ],
    { abbreviations: ['HOL'], otherNames: ['Hallintoprosessilaki'] },
  ),
  act('381/2007', [
    'Laki oikeudenkäynnin julkisuudesta hallintotuomioistuimissa',
    'Lagen om offentlighet vid rättegång i förvaltningsdomstolar',
    'Act on the Publicity of Administrative Court Proceedings',
  ]),
  act('370/2007', [
    'Laki oikeudenkäynnin julkisuudesta yleisissä tuomioistuimissa',
    'Lagen om offentlighet vid rättegång i allmänna domstolar',
    'Act on the Publicity of Court Proceedings in General Courts',
  ]),
  act('4/1734', ['Oikeudenkäymiskaari', 'Rättegångsbalken', 'Code of Judicial Procedure'], {
    abbreviations: ['OK', 'RB'],
    byChapters: true,
    finlexNumber: '4-000',
  }),
  act('1455/2015', ['Tuomioistuinmaksulaki', 'Lagen om domstolsavgifter', 'Act on Court Fees']),
  act('257/2002', ['Oikeusapulaki', 'Rättshjälpslagen', 'Legal Aid Act'], { abbreviations: ['OikApuL'] }),
  act('705/2007', ['Ulosottokaari', 'Utsökningsbalken', 'Enforcement Code'], { byChapters: true }),
  act('412/1974', ['Vahingonkorvauslaki', 'Skadeståndslagen', 'Tort Liability Act'], {
    abbreviations: ['VahL'],
    byChapters: true,
  }),
];
