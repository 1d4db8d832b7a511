import { readFileSync } from 'node:fs';
import type { PrivacyLine } from '../privacy-lines.ts';
import { createRandom, type Random } from '../random.ts';
import { cleanQuestions, composedCleanQuestions } from './clean-questions.ts';
import { cleanLines, digitsOf, twoDigits } from './line-makers.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const law = (random: Random) =>
  `${random.pick(['lastensuojelulaki', 'sosiaalihuoltolaki', 'hallintolaki', 'julkisuuslaki', 'laki'])} ${random.pick(['417/2007', '1301/2014', '434/2003', '621/1999', '812/2000', '541/2023', '703/2023', `${1 + random.below(1500)}/${1980 + random.below(46)}`])}`;
const section = (random: Random) =>
  `${1 + random.below(95)}${random.pick(['', ' a', ' b'])} §${random.pick(['', ':n', ':ssä', ':n 1 mom.', ':n 2 momentin 3 kohta'])}`;
const day = (random: Random) => `${1 + random.below(28)}.${1 + random.below(12)}.${2000 + random.below(28)}`;
const year = (random: Random) => 1990 + random.below(37);

// Each writes what looks like an identifier and is none.
const lookAlikes: ((random: Random) => string)[] = [
  (random) => `Sovelletaanko säädöstä ${law(random)} ${section(random)}?`,
  (random) =>
    `Ks. KHO ${year(random)}:${1 + random.below(150)} ja KKO:${year(random)}:${1 + random.below(99)}.`,
  (random) =>
    `KHO:${year(random)}:${1 + random.below(150)}, ECLI:FI:KHO:${year(random)}:${digitsOf(random, 3)}`,
  (random) =>
    `EOAK/${digitsOf(random, 4)}/${year(random)} ja EOA ${digitsOf(random, 4)}/4/${twoDigits(random.below(20))} koskivat yhteydenpitoa.`,
  (random) => `THL/${digitsOf(random, 4)}/4.09.00/${year(random)} mukaan lapsen etu ratkaisee.`,
  (random) =>
    `EIT: K. ja T. v. Suomi, ${digitsOf(random, 5)}/${twoDigits(random.below(25))}, tuomio ${day(random)}.`,
  (random) =>
    `HE ${1 + random.below(300)}/${year(random)} vp, StVM ${1 + random.below(60)}/${year(random)} vp ja PeVL ${1 + random.below(70)}/${year(random)} vp`,
  (random) => `Päätös tulee voimaan ${day(random)} ja on voimassa ${day(random)} saakka.`,
  (random) => `Laki koskee ${day(random)} jälkeen syntyneitä lapsia.`,
  (random) => `Ennen ${day(random)} syntynyt lapsi ei kuulu säännöksen piiriin.`,
  (random) => `Oikeus koskee ${day(random)} tai sen jälkeen syntynyttä.`,
  (random) => `Asiakkuus on syntynyt ${day(random)}, voiko sen päättää?`,
  (random) =>
    `Neuvottelu on klo ${8 + random.below(8)}.${twoDigits(random.below(60))}–16.00 huoneessa ${100 + random.below(400)}.`,
  (random) =>
    `Kustannus oli ${1 + random.below(99)} ${digitsOf(random, 3)},50 € ja ${1 + random.below(99)}0 000 euroa vuonna ${year(random)}.`,
  (random) =>
    `Korvaus 1 ${digitsOf(random, 3)},${twoDigits(random.below(100))} €/kk, indeksi ${100 + random.below(30)},${random.below(10)} %.`,
  (random) =>
    `Päivystys 24/7, puh. ${random.pick(['112', '116 117', '116 111', '116111', '0800 12 400', '0295 016 000', '029 566 6000', '09 16001'.replace('09 16001', '020 690 2010')])}.`,
  (random) =>
    `Kirjaamo, PL ${1 + random.below(900)}, ${random.pick(['00023 Valtioneuvosto', '00102 Eduskunta', '00056 Kela'])}`,
  (random) =>
    `ISBN 978-952-${digitsOf(random, 2)}-${digitsOf(random, 4)}-${random.below(10)}, s. ${10 + random.below(90)}–${100 + random.below(99)}`,
  (random) =>
    `Lähde: Räty 2023, s. ${100 + random.below(300)}, ja https://www.finlex.fi/fi/laki/ajantasa/2007/2007${digitsOf(random, 4)}#P${1 + random.below(90)}`,
  (random) =>
    `https://finlex.fi/fi/lainsaadanto/${year(random)}/${1 + random.below(999)} luettu ${day(random)}`,
  (random) =>
    `Kunnassa on ${1 + random.below(20)}${digitsOf(random, 3)} asukasta, lapsia ${1 + random.below(9)} ${digitsOf(random, 3)}.`,
  (random) =>
    `Vuosina ${year(random)}–${year(random)} ilmoituksia tehtiin ${10 + random.below(90)} ${digitsOf(random, 3)} kappaletta.`,
  (random) => `Lapsi on ${1 + random.below(17)}-vuotias ja sisarus ${1 + random.below(17)} vuotta.`,
  (random) =>
    `Artikla ${1 + random.below(50)}, luku ${1 + random.below(20)} ja liite ${1 + random.below(9)}; SopS ${1 + random.below(99)}/${year(random)}`,
  (random) =>
    `Asetus (EU) 2016/679, art. ${1 + random.below(99)}, ja direktiivi ${year(random)}/${1 + random.below(99)}/EU`,
  (random) =>
    `Diagnoosit ICD-10: F${10 + random.below(80)}.${random.below(10)}, DSM-5, COVID-19 ja HE-${100 + random.below(200)}.`,
  (random) =>
    `KHO-${100 + random.below(800)}, STM-${10 + random.below(80)} ja LSL-${10 + random.below(80)} ovat lyhenteitä.`,
  (random) =>
    `Valtatie ${1 + random.below(29)} ja kantatie ${40 + random.below(50)} kulkevat Pudasjärven kautta.`,
  (random) => `Oulunkaaren ${2 + random.below(9)} kuntaa ja Kallion ${2 + random.below(4)} kuntaa`,
  (random) => `Lomake ${digitsOf(random, 5)} ja ohje ${1 + random.below(20)}/${year(random)}`,
  (random) => `Hinta 3 @ ${random.below(9)}.50, katso ohje at finlex.fi`,
  (random) => `Yli ${10 + random.below(80)}000 Suomessa asuvaa lasta`,
  (random) =>
    `Päivitetty ${year(random)}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}T08:15:00Z, versio ${random.below(9)}.${random.below(20)}.${random.below(20)}`,
  (random) => `Aikavälillä ${day(random)}–${day(random)} oli ${1 + random.below(20)} tapaamista.`,
  (random) => `Sijaishuolto maksoi ${day(random)} alkaen ${100 + random.below(300)} €/vrk.`,
  (random) =>
    `Måndag ${day(random)} kl. ${8 + random.below(9)}.30, lag ${law(random)} ${1 + random.below(60)} §`,
  (random) => `Lapsi ${day(random)} alkaen avohuollossa, ks. ${section(random)}.`,
  (random) => `Henkilötunnuksen käsittelystä säädetään tietosuojalain (1050/2018) ${section(random)}.`,
  (random) =>
    `Sähköpostin lähettäminen: kirjaamo@om.fi tai neuvonta@thl.fi, klo 9–15.`.replace(
      '9–15',
      `9–${12 + random.below(5)}`,
    ),
  (random) =>
    `Osoitteen luovuttaminen: HL ${1 + random.below(60)} §, turvakielto ${1 + random.below(5)} vuotta.`,
];

// What has the form of an identifier, and a check character that no register gave it.
const aroundWrong = [
  'Ohjeen malli §§ ei kelpaa.',
  'Lehdessä oli merkintä §§ ilman selitystä.',
  'Sarake A: §§',
  'Onko §§ oikea muoto?',
];

function wrongClientIdentifier(random: Random): string {
  const number = `${1 + random.below(9)}${digitsOf(random, 7)}`;
  return number + checkCharacters.charAt(((Number(number) % 31) + 1 + random.below(30)) % 31);
}

function wrongCode(random: Random): string {
  const digits = `${twoDigits(1 + random.below(28))}${twoDigits(1 + random.below(12))}${twoDigits(random.below(26))}`;
  const number = String(2 + random.below(898)).padStart(3, '0');
  return `${digits}-${number}${checkCharacters.charAt(((Number(digits + number) % 31) + 1 + random.below(30)) % 31)}`;
}

function wrongBusinessId(random: Random): string {
  const digits = digitsOf(random, 7);
  const rest =
    [7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
  return `${digits}-${((rest < 2 ? rest : 11 - rest) + 1 + random.below(8)) % 10}`;
}

function wrongIban(random: Random): string {
  return `FI${twoDigits(random.below(2))} ${digitsOf(random, 4)} ${digitsOf(random, 4)} ${digitsOf(random, 4)} ${digitsOf(random, 2)}`;
}

/** Look-alikes, and the entries of the demonstration: questions and answers about law in which there is nobody. */
export function cleanTextLines(): PrivacyLine[] {
  const random = createRandom(2007);
  const made = lookAlikes.flatMap((write) => Array.from({ length: 10 }, () => write(random)));
  const wrong = [wrongCode, wrongBusinessId, wrongIban, wrongClientIdentifier].flatMap((write) =>
    Array.from({ length: 200 }, () => random.pick(aroundWrong).replace('§§', () => write(random))),
  );
  const file = new URL('../../seeds/entries-fi.json', import.meta.url);
  // made by us, and its shape is held by the tests of the seeds
  const { threads } = JSON.parse(readFileSync(file, 'utf8')) as {
    threads: { title: string; question: string; answer: string }[];
  };
  const written = threads.flatMap(({ title, question, answer }) => [`${title}\n${question}`, answer]);
  const asked = [...cleanQuestions, ...composedCleanQuestions];
  return [
    ...cleanLines('look_alike', made),
    ...cleanLines('wrong_check', wrong),
    ...cleanLines('entry', written),
    ...cleanLines('question', asked),
  ];
}
