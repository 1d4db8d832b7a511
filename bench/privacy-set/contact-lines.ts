import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { anySentences, digitsOf, dress, makeLines } from './line-makers.ts';

const firstNames = ['aino', 'mikko', 'venla', 'eetu', 'fatima', 'olga', 'björn', 'äijä', 'jari-pekka', 'x'];
const lastNames = ['esimerkki', 'korhonen', 'af-forselles', 'nyström', 'hassan', 'm', 'meikäläinen1987'];
const hosts = [
  'gmail.com',
  'hotmail.com',
  'posti.oulunkaari.fi',
  'pohde.fi',
  'edu.ii.fi',
  'example.co.uk',
  'luukku.com',
  'kolumbus.fi',
  'suomi24.fi',
  'nimi.me',
];

function email(random: Random): string {
  const local = random.pick(firstNames) + random.pick(['.', '_', '-', '', '+koti.']) + random.pick(lastNames);
  const host = random.pick(hosts);
  const dotted = `${random.pick(firstNames)}.${random.pick(lastNames)}`;
  return random.pick([
    () => `${local}@${host}`,
    () => `${local}@${host}`,
    () => dress(random, `${local}@${host}`),
    () => `${local}@${host}`.toUpperCase(),
    () => `mailto:${local}@${host}`,
    () => `<${local}@${host}>`,
    () => `${local} @ ${host}`,
    () => `${local}(at)${host}`,
    () => `${local} [at] ${host}`,
    () => `${local} (ät) ${host.replaceAll('.', ' (piste) ')}`,
    () => `${local}{at}${host}`,
    () => `${local}[@]${host}`,
    () => `${dotted} at ${host}`,
    () => `${dotted} ät ${host}`,
    () => `${local} at ${host.replaceAll('.', ' piste ')}`,
    () => `${local} miukumauku ${host.replaceAll('.', ' piste ')}`,
    () => `${local} AT ${host.replaceAll('.', ' DOT ')}`,
    () => `${local}&#64;${host}`,
    () => `${local}%40${host}`,
    () => `${local}@${host}:iin`,
    () => `${local}_at_${host}`,
  ])();
}

const mobileStarts = ['040', '041', '044', '045', '046', '049', '050', '0400', '0440', '0451', '0457'];
const areaCodes = ['02', '03', '05', '06', '08', '09', '013', '014', '015', '016', '017', '018', '019'];

function phone(random: Random): string {
  const start = random.pick(mobileStarts);
  const rest = digitsOf(random, 10 - start.length);
  const [one, two] = [rest.slice(0, 3), rest.slice(3)];
  const area = random.pick(areaCodes);
  const local = `${1 + random.below(9)}${digitsOf(random, 6 - (area.length - 2))}`;
  return random.pick([
    () => `${start}${rest}`,
    () => `${start} ${rest}`,
    () => `${start} ${one} ${two}`,
    () => `${start}-${rest}`,
    () => `${start}-${one} ${two}`,
    () => `${start}-${one}-${two}`,
    () => `${start}.${one}.${two}`,
    () => `${start}/${rest}`,
    () => dress(random, `${start} ${one} ${two}`),
    () => dress(random, `${start}-${rest}`),
    () => `+358 ${start.slice(1)} ${one} ${two}`,
    () => `+358${start.slice(1)}${rest}`,
    () => `+358 (0)${start.slice(1)} ${rest}`,
    () => `+358-${start.slice(1)}-${rest}`,
    () => `00358 ${start.slice(1)} ${rest}`,
    () => `00358${start.slice(1)}${rest}`,
    () => `358${start.slice(1)}${rest}`,
    () => `(${start}) ${one} ${two}`,
    () => `puh${start}${rest}`,
    () => `puh. ${start}${rest}`,
    () => `tel:+358${start.slice(1)}${rest}`,
    () => Array.from(start + rest).join(' '),
    () => (start + rest).replace(/(\d\d)(?=\d)/g, '$1 '),
    () => `${start}\n${rest}`,
    () => `${start}_${one}_${two}`,
    () => `${start}${rest}:een`,
    () => `${area} ${local}`,
    () => `${area}-${local}`,
    () => `(${area}) ${local}`,
    () => `${area} ${local.slice(0, 3)} ${local.slice(3)}`,
    () => `+358 ${area.slice(1)} ${local}`,
    () => `puh. ${local.slice(0, 3)} ${local.slice(3)}`,
    () => `numeroonsa ${local}`,
    () => `+46 70 ${digitsOf(random, 3)} ${digitsOf(random, 2)} ${digitsOf(random, 2)}`,
    () => `+372 5${digitsOf(random, 3)} ${digitsOf(random, 4)}`,
    () => `+44 7${digitsOf(random, 3)} ${digitsOf(random, 6)}`,
    () => `+1 (212) 555-${digitsOf(random, 4)}`,
    () => `0046 70 ${digitsOf(random, 7)}`,
  ])();
}

const phoneSentences = [
  ...anySentences,
  'Soita minulle: §§!',
  'Äidin numero on §§, soitetaanko?',
  'Isä (§§) ja lapsi',
  'Tavoitat hänet numerosta §§ klo 8–16.',
  'asiakas / §§',
  'WhatsApp §§',
];

export function contactLines(): PrivacyLine[] {
  return [
    ...makeLines({ kind: 'email', count: 600, make: email }),
    ...makeLines({ kind: 'phone', count: 900, sentences: phoneSentences, make: phone }),
  ];
}
