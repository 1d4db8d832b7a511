import { isShortDay } from './days.ts';
import { ibanLengths } from './iban-lengths.ts';
import type { Recognised } from './recognise.ts';

const ibanStart = /(?<!\d)([a-z] ?[a-z])[ .,:·_/-]{0,4}\d[ .,:·_/-]{0,4}\d(?=[ .,:·_/\n-]{0,4}[a-z\d])/gi;
const longestJoint = 4;
const oldAccount = /(?<![\p{L}\d/.,-]|\d )([1-8]\d{5}) ?- ?(\d{2,8})(?![\p{L}\d]|[-/.,]\d)/gu;
const toldAccount = /(?<!\p{L})(?:tili|konto)\p{L}*[^\p{L}\d]{0,4}([1-8]\d{5})[ -]?(\d{2,8})(?!\d)/giu;
const unitAfter = /^ ?(?:€|%|eur|§|asuk|kpl|lasta|henkil|ihmis|vuot|tuhat|milj)/i;

/**
 * Finds bank accounts in folded text: IBANs of every country in the register, with joints and in small letters, whose check
 * digits hold (ISO 13616, ISO 7064 mod 97-10), and Finnish account numbers in the form that was used before 2011.
 */
export function findBankAccounts(text: string): Recognised[] {
  return [...ibans(text), ...oldAccounts(text)]
    .sort((a, b) => a.start - b.start)
    .map((place) => ({ ...place, kind: 'bank_account', level: 'block', instead: 'tilinumero' }));
}

type Place = { start: number; end: number };

function ibans(text: string): Place[] {
  return [...text.matchAll(ibanStart)].flatMap(({ index, 1: country = '' }) => {
    const length = ibanLengths.get(country.replace(' ', '').toUpperCase());
    const end = length === undefined ? null : endOfCharacters(text, index, length);
    if (end === null) return [];
    const written = text.slice(index, end);
    return isGrouped(written) && holds(written.replace(/[^a-z\d]/gi, '').toUpperCase())
      ? [{ start: index, end }]
      : [];
  });
}

function endOfCharacters(text: string, start: number, length: number): number | null {
  let count = 0;
  let joint = 0;
  for (let at = start; at < text.length && joint <= longestJoint; at += 1) {
    const isCharacter = /[a-z\d]/i.test(text.charAt(at));
    if (!isCharacter && !/[ \n.,:·_/-]/.test(text.charAt(at))) return null;
    count += isCharacter ? 1 : 0;
    joint = isCharacter ? 0 : joint + 1;
    if (count === length) return /\d/.test(text.charAt(at + 1)) ? null : at + 1;
  }
  return null;
}

// "se 21 artiklan mukaan …" is as long as a Swedish IBAN, and one sentence in 97 would pass for one: where letters follow the check
// digits, they stand in fours or in one.
function isGrouped(written: string): boolean {
  const groups = written.split(/[ \n.,:·_/-]+/);
  const account = groups.join('').slice(4);
  if (!/[a-z]/i.test(account)) return true;
  const inFours = groups.slice(0, -1).every((group) => group.length === 4);
  const inOne = groups.slice(0, -1).join('').length <= 4;
  return inFours || (inOne && /\d/.test(account));
}

function holds(iban: string): boolean {
  if (!/^..(?:0[2-9]|[1-8]\d|9[0-8])/.test(iban)) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4))
    rest = Number(`${rest}${parseInt(character, 36)}`) % 97;
  return rest === 1;
}

function oldAccounts(text: string): Place[] {
  const written = [...text.matchAll(oldAccount)].filter(
    ([, bank = '', account = '']) => !isLikeCode(bank, account),
  );
  return [...written, ...text.matchAll(toldAccount)].flatMap(
    ({ index, 0: whole, 1: bank = '', 2: account = '' }) => {
      const end = index + whole.length;
      const isAccount = holdsOld(bank, account) && !unitAfter.test(text.slice(end, end + 12));
      return isAccount ? [{ start: index + whole.search(/\d/), end }] : [];
    },
  );
}

// A personal identity code whose check character is wrong is no account because another sum holds.
function isLikeCode(bank: string, account: string): boolean {
  return /^\d{3,4}$/.test(account) && isShortDay(bank);
}

// The short form is filled with zeros to fourteen digits: after the seventh digit in banks that begin with 4 or 5, else after the
// sixth. The last digit makes the sum of digits, every other doubled from the right, a multiple of ten.
function holdsOld(bank: string, account: string): boolean {
  const zeros = '0'.repeat(8 - account.length);
  const whole = /^[45]/.test(bank)
    ? bank + account.charAt(0) + zeros + account.slice(1)
    : bank + zeros + account;
  const sum = Array.from(whole, (digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  }).reduce((one, other) => one + other, 0);
  return sum % 10 === 0 && !/^\d0{5}$/.test(bank);
}
