import { act, type Act } from './act.ts';

const treaty = (number: string, names: [fi: string, sv: string, en: string], more: Partial<Act> = {}): Act =>
  act(number, names, { kind: 'treaty', ...more });

/** The rights of the child, human rights, cross-border children: treaties by their number in the Treaty Series; EU law. */
export const treaties: readonly Act[] = [
  treaty(
    '60/1991',
    ['Lapsen oikeuksien sopimus', 'Barnkonventionen', 'Convention on the Rights of the Child'],
    {
      abbreviations: ['LOS', 'CRC'],
      otherNames: [
        'YK:n lapsen oikeuksien sopimus',
        'Lapsen oikeuksien yleissopimus',
        'YK:n lapsen oikeuksien yleissopimus',
      ],
      otherSwedishNames: ['Konventionen om barnets rättigheter'],
    },
  ),
  treaty(
    '63/1999',
    [
      'Euroopan ihmisoikeussopimus',
      'Europeiska människorättskonventionen',
      'European Convention on Human Rights',
    ],
    { abbreviations: ['EIS', 'ECHR'], otherSwedishNames: ['Europakonventionen'] },
  ),
  treaty(
    '27/2016',
    [
      'Vammaisyleissopimus',
      'Konventionen om rättigheter för personer med funktionsnedsättning',
      'Convention on the Rights of Persons with Disabilities',
    ],
    {
      abbreviations: ['CRPD'],
      otherNames: ['YK:n vammaisyleissopimus', 'YK:n vammaissopimus', 'Vammaissopimus'],
    },
  ),
  treaty('53/2015', ['Istanbulin sopimus', 'Istanbulkonventionen', 'Istanbul Convention']),
  treaty('88/2011', ['Lanzaroten sopimus', 'Lanzarotekonventionen', 'Lanzarote Convention']),
  treaty('57/1994', [
    'Haagin lapsikaappaussopimus',
    'Haagkonventionen om bortförande av barn',
    'Hague Child Abduction Convention',
  ]),
  treaty('9/2011', [
    'Haagin lastensuojelusopimus',
    'Haagkonventionen om skydd av barn',
    'Hague Child Protection Convention',
  ]),
  act('2019/1111', ['Bryssel II ter -asetus', 'Bryssel II ter-förordningen', 'Brussels IIb Regulation'], {
    kind: 'regulation',
    otherNames: ['Bryssel IIter-asetus'],
  }),
];
