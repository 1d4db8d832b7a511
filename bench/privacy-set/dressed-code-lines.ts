import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { checkCharacters, identityCode } from './identity-code-lines.ts';
import { digitsOf, makeLines } from './line-makers.ts';
import { iban } from './register-lines.ts';

const joints = [
  '  ',
  '\t',
  '\u00a0',
  ' \u00a0',
  '–',
  ' - ',
  ' – ',
  '.',
  '\u2009',
  '   ',
  '&nbsp;',
  '_',
  '/',
  ' / ',
  ',',
  ', ',
  '\u2007',
  '·',
  ':',
];

function groupedAccount(random: Random): string {
  const account = iban(random);
  const joint = random.pick(joints);
  const groups = random.pick([
    () => account.match(/.{1,4}/g) ?? [],
    () => account.match(/.{1,2}/g) ?? [],
    () => account.match(/.{1,3}/g) ?? [],
    () => [account.slice(0, 4), account.slice(4)],
    () => [account.slice(0, 2), account.slice(2)],
    () => [account.slice(0, 4), account.slice(4, 10), account.slice(10)],
    () => [account.slice(0, 2), ...(account.slice(2).match(/.{1,4}/g) ?? [])],
  ])();
  const isPlain = /[a-z]/i.test(account.slice(4));
  return isPlain
    ? (account.match(/.{1,4}/g) ?? []).join(random.pick([' ', '  ', '\t', '\u00a0', '-', '–']))
    : groups.join(joint);
}

const calledSo = [
  'SATU',
  'SATU-tunnus',
  'satu:',
  'asiointitunnus',
  'sähköinen asiointitunnus',
  'sähköisen asiointitunnuksen',
  'henkilökortin tunnus',
  'kortin tunnus',
  'tunnus',
  'e-asiointitunnus',
  'FINUID',
];

function jointedIdentifier(random: Random): string {
  const digits = `${1 + random.below(9)}${digitsOf(random, 7)}`;
  const check = checkCharacters.charAt(Number(digits) % 31);
  const joint = random.pick([' ', '-', '–', '.', '\u200b', '\u00a0', ' - ', '\u00ad', '/', '', '  ']);
  const written = `${random.pick([digits, digits, digits.replace(/(?=.{4}$)/, ' '), digits.replace(/(?=.{4}$)/, '-')])}${joint}${random.pick([check, check.toLowerCase()])}`;
  const called = random.pick(calledSo);
  const isSure =
    /[A-Z]/.test(check) &&
    /^(?:[ .–-]|\u200b|\u00a0|\u00ad|)$/.test(joint) &&
    /^\d+/.test(written) &&
    !/[ -]/.test(written.slice(0, 6));
  return isSure
    ? written
    : random.pick([
        `${called} ${written}`,
        `${called} (${written})`,
        `${called}: ${written}`,
        `${called} on ${written}`,
      ]);
}

const endings = [
  'lla',
  'lle',
  'lta',
  'n',
  'ssa',
  'sta',
  'ta',
  'ään',
  'nä',
  'ksi',
  'llä',
  'kin',
  'han',
  'ssä',
  'ksella',
  'ä',
  'a',
  'llakin',
];

/** Codes as they come from a hurried keyboard or another program: set apart, and with an ending glued on. */
export function dressedCodeLines(): PrivacyLine[] {
  return [
    ...makeLines({ kind: 'bank_account', count: 300, make: groupedAccount }),
    ...makeLines({ kind: 'electronic_client_identifier', count: 300, make: jointedIdentifier }),
    ...makeLines({
      kind: 'personal_identity_code',
      count: 200,
      make: (random) => identityCode(random) + random.pick(endings),
    }),
  ];
}
