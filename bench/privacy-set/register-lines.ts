import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { anySentences, digitsOf, dress, makeLines } from './line-makers.ts';

const ibanShapes = [
  'FIdddddddddddddd',
  'FIdddddddddddddd',
  'FIdddddddddddddd',
  'SEdddddddddddddddddddd',
  'EEdddddddddddddddd',
  'DEdddddddddddddddddd',
  'GBLLLLdddddddddddddd',
  'NOddddddddddd',
  'NLLLLLdddddddddd',
  'FRddddddddddAAAAAAAAAAAdd',
  'LVLLLLAAAAAAAAAAAAA',
  'TRddddddAAAAAAAAAAAAAAAA',
];

/** An account of one of many countries whose check digits hold. */
export function iban(random: Random): string {
  const shape = random.pick(ibanShapes);
  const letter = () => String.fromCharCode(65 + random.below(26));
  const account = shape
    .slice(2)
    .replace(/[dLA]/g, (place) =>
      place === 'd' || (place === 'A' && random.below(2) === 0) ? String(random.below(10)) : letter(),
    );
  const country = shape.slice(0, 2);
  const numeric = Array.from(`${account}${country}00`, (character) => parseInt(character, 36)).join('');
  const check = String(98n - (BigInt(numeric) % 97n)).padStart(2, '0');
  return country + check + account;
}

function oldAccount(random: Random): string {
  const bank = `${random.pick([1, 2, 3, 4, 5, 8])}${1 + random.below(9)}${digitsOf(random, 4)}`;
  const account = `${1 + random.below(9)}${digitsOf(random, 1 + random.below(6))}`;
  for (let last = 0; last < 10; last += 1) {
    const short = account + last;
    const zeros = '0'.repeat(8 - short.length);
    const whole = /^[45]/.test(bank) ? bank + short.charAt(0) + zeros + short.slice(1) : bank + zeros + short;
    const sum = Array.from(whole, (digit, index) =>
      (index % 2 === 0 ? Array.from(String(Number(digit) * 2)) : [digit]).map(Number),
    ).flat();
    if (sum.reduce((one, other) => one + other) % 10 === 0) return `${bank}-${short}`;
  }
  throw new Error('One of ten digits fits');
}

function bankAccount(random: Random): string {
  const account = iban(random);
  const inFours = account.replace(/(.{4})(?=.)/g, '$1 ');
  return random.pick([
    () => account,
    () => inFours,
    () => inFours,
    () => inFours.replaceAll(' ', '-'),
    () => account.toLowerCase(),
    () => dress(random, inFours),
    () => dress(random, account),
    () => `IBAN:${account}`,
    () => `${account}:lle`,
    () => account.replace(/^(..)(..)/, '$1 $2 '),
    () => oldAccount(random),
    () => `tili ${oldAccount(random)}`,
  ])();
}

function businessId(random: Random): string {
  for (;;) {
    const digits = digitsOf(random, 7);
    const rest =
      [7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
    if (rest === 1) continue;
    const id = `${digits}-${rest === 0 ? 0 : 11 - rest}`;
    return random.pick([
      () => id,
      () => dress(random, id),
      () => `FI${id.replace('-', '')}`,
      () => `VAT FI${id.replace('-', '')}`,
      () => `Y-tunnus ${id}`,
      () => `y-tunnus: ${id.replace('-', '')}`,
      () => id.replace('-', ' - '),
      () => `(${id})`,
      () => `${id}:n`,
    ])();
  }
}

const plateLetters = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick(Array.from('ABCEFGIJKLMNORSTUVXYZ'))).join('');
const abbreviations =
  /^(?:HE|KHO|KKO|STM|THL|EU|EY|EIT|EIS|EOA|AOA|OKM|OM|VM|SM|UM|EV|EK|LSL|SHL|HOL|HAL|HL|RL|OK|LL|VTJ|DVV|AVI|ELY|ISO|SFS|EN|ICD|TV|IT|AI|IQ|ID|MS|AS|RN|OP|JO|LAS|MAX|MIN|NO|NR|VV|CV|TOI|ETA|EUT|ART|KAP|SIV|MOM|OSA|TUN|RAI|SOU|UN|YK|LTO|COV|VKO|UM|TEM|CAN|STO|KUL|TSL|LAV|RTA|VNA|ASA)$/;

function plate(random: Random): string {
  const letters = plateLetters(random, random.below(5) === 0 ? 2 : 3);
  if (abbreviations.test(letters)) return plate(random);
  const digits = String(1 + random.below(999));
  const isSure = digits.length > 1;
  const whole = `${letters}-${digits}`;
  return random.pick([
    () => (isSure ? whole : `auto ${whole}`),
    () => (isSure ? whole : `ajoneuvo ${whole}`),
    () =>
      isSure && letters.length + digits.length === 6
        ? dress(random, whole)
        : `auton rekisterinumero ${whole}`,
    () => `rek. ${whole}`,
    () => `auto ${letters} ${digits.padStart(3, '1')}`,
    () => `autolla ${letters.toLowerCase().padStart(3, 'x')}-${digits.padStart(3, '2')}`,
    () => `rekisterikilpi ${letters.padStart(3, 'X')}${digits.padStart(3, '3')}`,
    () => `mopo ${digits.padStart(3, '4')}-${letters.padStart(3, 'X')}`,
    () => `peräkärry D${letters.slice(0, 2)}-${digits.padStart(3, '5')}`,
    () => (isSure ? `${whole}:llä` : `auto ${whole}:llä`),
    () => `bilen ${whole}`,
  ])();
}

export function registerLines(): PrivacyLine[] {
  return [
    ...makeLines({ kind: 'bank_account', count: 500, make: bankAccount }),
    ...makeLines({ kind: 'business_id', count: 400, make: businessId }),
    ...makeLines({
      kind: 'number_plate',
      count: 500,
      sentences: [
        ...anySentences.slice(0, 6),
        'Isä ajaa autolla §§ kunnassa.',
        'Rekisteritunnus §§.',
        'Nähty §§ pihalla',
      ],
      make: plate,
    }),
  ];
}
