import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { anySentences, digitsOf, dress, makeLines, twoDigits } from './line-makers.ts';

const streets = [
  ['Kauppakatu', 'Kauppakadulla', 'Kauppakadulle', 'Kauppakadun'], ['Rantatie', 'Rantatiellä', 'Rantatieltä', 'Rantatien'],
  ['Koulukuja', 'Koulukujalla', 'Koulukujalle', 'Koulukujan'], ['Metsäpolku', 'Metsäpolulla', 'Metsäpolulta', 'Metsäpolun'],
  ['Asematie', 'Asematiellä', 'Asematielle', 'Asematien'], ['Valtakatu', 'Valtakadulla', 'Valtakadulta', 'Valtakadun'],
  ['Pudasjärventie', 'Pudasjärventiellä', 'Pudasjärventieltä', 'Pudasjärventien'], ['Toritie', 'Toritiellä', 'Toritielle', 'Toritien'],
  ['Aleksis Kiven katu', 'Aleksis Kiven kadulla', 'Aleksis Kiven kadulle', 'Aleksis Kiven kadun'],
  ['Kirkkoväylä', 'Kirkkoväylällä', 'Kirkkoväylältä', 'Kirkkoväylän'], ['Puistoraitti', 'Puistoraitilla', 'Puistoraitille', 'Puistoraitin'],
  ['Kauppatori', 'Kauppatorilla', 'Kauppatorille', 'Kauppatori'], ['Jokiranta', 'Jokirannalla', 'Jokirannalta', 'Jokiranta'],
  ['Etelärinne', 'Etelärinteellä', 'Etelärinteelle', 'Etelärinne'], ['Hallituskatu', 'Hallituskadulla', 'Hallituskadulta', 'Hallituskadun'],
  ['Vanha Turuntie', 'Vanhalla Turuntiellä', 'Vanhalle Turuntielle', 'Vanhan Turuntien'],
  ['Mannerheimintie', 'Mannerheimintiellä', 'Mannerheimintielle', 'Mannerheimintien'], ['Kotipiha', 'Kotipihalla', 'Kotipihalta', 'Kotipiha'],
  ['Bulevardi', 'Bulevardilla', 'Bulevardille', 'Bulevardin'], ['Otavankaari', 'Otavankaarella', 'Otavankaarelta', 'Otavankaari'],
] as const; // prettier-ignore
const swedish = [
  'Storgatan',
  'Kyrkvägen',
  'Skolgränden',
  'Strandvägen',
  'Bergstigen',
  'Norra Esplanaden',
  'Museigatan',
  'Ringvägen',
  'Västra Strandgatan',
];
const towns: [string, string][] = [
  ['93100', 'Pudasjärvi'],
  ['91100', 'Ii'],
  ['95200', 'Simo'],
  ['93600', 'Kuusamo'],
  ['85500', 'Nivala'],
  ['84100', 'Ylivieska'],
  ['90100', 'Oulu'],
  ['91900', 'Liminka'],
  ['90440', 'Kempele'],
  ['00520', 'Helsinki'],
  ['33100', 'Tampere'],
  ['65100', 'Vasa'],
  ['91700', 'Vaala'],
  ['91600', 'Utajärvi'],
  ['90480', 'Hailuoto'],
  ['93400', 'Taivalkoski'],
  ['85200', 'Alavieska'],
  ['85410', 'Sievi'],
  ['91140', 'Olhava'],
  ['93220', 'Sarakylä'],
];

function street(random: Random): string {
  const number = 1 + random.below(random.pick([30, 150, 2500]));
  const stair = random.pick(Array.from('ABCDEFG'));
  const flat = 1 + random.below(random.pick([9, 99]));
  const name = random.pick(random.pick(streets));
  const end = random.pick([
    `${number}`,
    `${number} ${stair} ${flat}`,
    `${number} ${stair}`,
    `${number}${stair.toLowerCase()}`,
    `${number} ${stair}${flat}`,
    `${number} as. ${flat}`,
    `${number} as ${flat}`,
    `${number}–${number + 2} ${stair} ${flat}`,
    `${number}, as. ${flat}`,
    `${number} ${stair.toLowerCase()} ${flat}`,
  ]);
  const sv = `${random.pick(swedish)} ${random.pick([`${number}`, `${number} ${stair} ${flat}`, `${number} ${stair.toLowerCase()} ${flat}`, `${number} lgh ${flat}`, `${number} bost. ${flat}`])}`;
  const isSmall = !/^(?:Kauppatori|Jokiran|Etelärin|Kotipiha|Otavan)/.test(name);
  return random.pick([
    () => `${name} ${end}`,
    () => `${name} ${end}`,
    () => (isSmall ? `${name} ${end}`.toLowerCase() : `${name} ${end}`),
    () => `${name} ${end}`.toUpperCase(),
    () =>
      dress(random, `${name.replace(/^./, (first) => first)} ${end}`).replace(/^[a-zåäö]/, (first) =>
        first.toUpperCase(),
      ),
    () => sv,
    () => sv,
    () => `osoite: ${random.pick(['Metsola', 'Rauhala', 'Vanha Pappila', 'Yli-Simola'])} ${number}`,
    () =>
      `${random.pick(['Hakamaa', 'Harju', 'Kuusela', 'Lehtola'])} ${1 + random.below(40)} ${stair} ${flat}`,
  ])();
}

function postalPlace(random: Random): string {
  const [code, town] = random.pick(towns);
  return random.pick([
    () => `${code} ${town}`,
    () => `${code} ${town}`,
    () => `${code} ${town.toUpperCase()}`,
    () => (/Olhava|Sarakylä/.test(town) ? `${code}, ${town}` : `${code} ${town.toLowerCase()}`),
    () => `FI-${code} ${town}`,
    () => `FIN-${code} ${town}`,
    () => `${code}\n${town}`,
    () => `${code},${town}`,
    () =>
      dress(random, `${code} ${town}`).replace(/(?<![\p{L}])[a-zåäö](?=[a-zåäö*]*$)/u, (first) =>
        first.toUpperCase(),
      ),
  ])();
}

const months = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
];

function birthDay(random: Random): string {
  const [day, month, year] = [1 + random.below(28), 1 + random.below(12), 1950 + random.below(75)];
  const short = String(year).slice(2);
  return random.pick([
    `${day}.${month}.${year}`, `${day}.${month}.${year}`, `${twoDigits(day)}.${twoDigits(month)}.${year}`, `${day}.${month}.${short}`, `${day}. ${month}. ${year}`,
    `${day}/${month}/${year}`, `${year}-${twoDigits(month)}-${twoDigits(day)}`, `${day}. ${months[month - 1]}kuuta ${year}`, `${day}.${month}.-${short}`,
  ]); // prettier-ignore
}

const birthSentences = [
  'Lapsi on syntynyt §§.', 'Syntynyt §§', 'Poika, s. §§, on sijoitettu.', 'Tyttö (s. §§) ei puhu.', 'Asiakas synt. §§', 'Syntymäaika: §§', 'syntymäaika §§, äiti ei',
  'Lapsen syntymäaika on §§.', 'syntymäpäivä: §§', 'Hän syntyi §§ Oulussa.', '§§ syntynyt poika', '§§ syntyneen lapsen huolto', 'Barnet, född §§, bor hos oss', 'f. §§', 'födelsedatum: §§',
  'The girl was born §§.', 'Nuori (synt. §§) on karannut', 'synt.aika §§', 'Saako §§ syntyneelle tytölle antaa tiedon?', 'Lapsi (syntynyt §§) asuu isällä.', 'Asiakkaan syntymäpvm §§', 'dob §§', 's.aika §§',
]; // prettier-ignore

export function placeLines(): PrivacyLine[] {
  return [
    ...makeLines({
      kind: 'street_address',
      count: 700,
      sentences: [
        ...anySentences,
        'Perhe asuu §§',
        'Asuu osoitteessa §§, toisessa kunnassa.',
        'Käynti §§ tehtiin eilen.',
      ],
      make: street,
    }),
    ...makeLines({ kind: 'postal_place', count: 400, make: postalPlace }),
    ...makeLines({ kind: 'birth_date', count: 600, sentences: birthSentences, make: birthDay }),
    ...makeLines({
      kind: 'birth_date_near_person',
      level: 'warn',
      count: 100,
      sentences: [
        'Tyttö §§ on huostaanotettu.',
        'Lapsi (§§) asuu äidillä',
        'poika, §§, sijoitettu',
        'Asiakas §§',
      ],
      make: (random) => `${1 + random.below(28)}.${1 + random.below(12)}.${1960 + random.below(60)}`,
    }),
    ...makeLines({
      kind: 'postal_place',
      level: 'warn',
      count: 30,
      sentences: ['Postinumero §§', 'Perhe asuu postinumeroalueella §§.'],
      make: (random) => `9${digitsOf(random, 3)}0`,
    }),
  ];
}
