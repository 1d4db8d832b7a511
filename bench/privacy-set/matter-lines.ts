import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { digitsOf, makeLines } from './line-makers.ts';

const year = (random: Random) => 2019 + random.below(8);
const serial = (random: Random) => String(1 + random.below(99999));
const nonzero = (random: Random, count: number) => `${1 + random.below(9)}${digitsOf(random, count - 1)}`;

function matterNumber(random: Random): string {
  const [number, inYear, short] = [serial(random), year(random), String(year(random)).slice(2)];
  const taskClass = random.pick(['05.02', '05.12.00', '05.02.01', '05.12.00.01', '03.04.04.04.10']);
  return random.pick([
    () => `asianumero ${number}/${inYear}`,
    () => `Asianro: ${inYear}-${number}`,
    () => `dnro ${random.pick(['PUD', 'IIN', 'POHDE', 'KALL', 'OUKA'])}/${number}/${taskClass}/${inYear}`,
    () => `Dnro ${number}/${taskClass}/${inYear}`,
    () => `diaarinumerolla ${number}/${inYear}`,
    () => `asiakasnumero ${nonzero(random, 6)}`,
    () => `asiakasnumeron ${nonzero(random, 5)}`,
    () => `asiakastunnus: AB-${nonzero(random, 5)}`,
    () => `potilasnumero ${nonzero(random, 6)}`,
    () => `Effica ${nonzero(random, 6)}`,
    () => `Effican asiakasnumero ${nonzero(random, 6)}`,
    () => `Lifecare-numero ${nonzero(random, 7)}`,
    () => `${random.pick(['H', 'R', 'L', 'S'])} ${short}/${number}`,
    () => `${nonzero(random, 4)}/${random.pick(['R', 'S', 'K'])}/${number}/${short}`,
    () => `${nonzero(random, 4)}/R/${number}/${inYear}`,
    () => `hao ${number}/${inYear}`,
    () => `Pohjois-Suomen HAO ${number}/${short}`,
    () => `HAO:n dnro ${number}/${taskClass}/${inYear}`,
    () => `viranhaltijapäätös ${number}/${inYear}`,
    () => `asiassa ${number}/${inYear}`,
    () => `rikosilmoitus ${nonzero(random, 4)}/R/${number}/${short}`,
    () => `päätösnumero ${inYear}-${number}`,
    () => `ärendenummer ${number}/${inYear}`,
    () => `klientnummer ${nonzero(random, 6)}`,
    () => `HEL ${inYear}-${nonzero(random, 6)}`,
    () => `POHADno-${inYear}-${number}`,
  ])();
}

const smallPlaces = [
  'Pudasjärven Sarakylän koulun',
  'Vaalan Säräisniemen koulun',
  'Iin Olhavan päiväkodin',
  'Utajärven lukion',
  'Simon Maksniemen koulun',
  'Ranuan kirkonkylän koulun',
  'Hailuodon peruskoulun',
  'Taivalkosken Jokijärven koulun',
];
const alone = [
  'Vaalan ainoa somaliperhe',
  'ainoa somaliperhe Vaalassa',
  'Utajärven kirkkoherran tytär',
  'Iin ainoa syyrialainen perhe',
  'Simossa asuvat kolmoset',
  'Pudasjärven kunnanjohtajan poika',
  'Rautavaaran ainoa viittomakielinen lapsi',
  'Puolangan ainoa ukrainalainen oppilas',
];

function combination(random: Random): string {
  const years = 3 + random.below(14);
  return random.pick([
    () =>
      `${random.pick(smallPlaces)} ${1 + random.below(9)}B:n ${years}-vuotias ${random.pick(['poika', 'tyttö'])}`,
    () => `${years}-vuotias ${random.pick(['poika', 'tyttö'])} ${random.pick(smallPlaces)} vieressä`,
    () =>
      `${random.pick(smallPlaces)} ${random.pick(['kuudesluokkalainen', 'eskarilainen 6-vuotias', '4. luokan oppilas'])}`,
    () => random.pick(alone),
  ])();
}

/** Numbers of clients' matters, and what together tells of one client. */
export function matterLines(): PrivacyLine[] {
  const sentences = [
    'Kysymys koskee asiaa: §§.',
    'Päätös (§§) on annettu tiedoksi äidille.',
    'Voiko §§ yhdistää toiseen?',
    '§§',
    'Onko §§ julkinen tieto, kun perhe muuttaa?',
  ];
  return [
    ...makeLines({ kind: 'case_number', level: 'warn', count: 400, sentences, make: matterNumber }),
    ...makeLines({ kind: 'combination', level: 'warn', count: 160, sentences: ['Asiakkaana on §§.', 'Mitä tehdään, kun §§ kieltäytyy koulusta?', '§§'], make: combination }),
  ]; // prettier-ignore
}
