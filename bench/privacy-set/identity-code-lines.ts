import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { anySentences, digitsOf, dress, makeLines, twoDigits } from './line-makers.ts';

export const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** A code that might be given. */
export function identityCode(random: Random): string {
  const [century, sign] = random.pick([
    [18, '+'],
    [19, '-'],
    [19, '-'],
    [19, random.pick(Array.from('YXWVU'))],
    [20, 'A'],
    [20, 'A'],
    [20, random.pick(Array.from('ABCDEF'))],
  ] as const);
  const year = century === 20 ? random.below(27) : random.below(100);
  const [day, month] = [1 + random.below(28), 1 + random.below(12)];
  const date = twoDigits(day) + twoDigits(month) + twoDigits(year);
  const number = String(random.below(4) === 0 ? 900 + random.below(100) : 2 + random.below(898)).padStart(
    3,
    '0',
  );
  return `${date}${sign}${number}${checkCharacters[Number(date + number) % 31]}`;
}

function typed(random: Random): string {
  const code = identityCode(random);
  const [date, sign, end] = [code.slice(0, 6), code.slice(6, 7), code.slice(7)];
  return random.pick([
    () => code,
    () => code,
    () => dress(random, code),
    () => dress(random, code),
    () => `${date} ${sign} ${end}`,
    () => `${date}${sign} ${end}`,
    () => `${date} ${sign}${end}`,
    () => `${date} ${sign} ${end.slice(0, 3)} ${end.slice(3)}`,
    () => `${date}${sign}\n${end}`,
    () => `${date.slice(0, 2)} ${date.slice(2, 4)} ${date.slice(4)}${sign}${end}`,
    () => `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}${sign}${end}`,
    () => Array.from(code).join(' '),
    () => `*${date}*${sign}${end}`,
    () => `${date}<b>${sign}${end}</b>`,
    () => `${date}_${sign}${end}_`,
    () => `(${code})`,
    () => `${code}:n`,
    () => `${code}:lla`,
    () => `hetu${code}`,
    () => `lapsen.hetu=${code};`,
    () =>
      code.replace(/[\dA-Z]/g, (character) =>
        /\d/.test(character) ? String.fromCodePoint(0x1d7d8 + Number(character)) : character,
      ),
  ])();
}

/** A code with a slip in it, where the text says what it is. */
function slipped(random: Random): string {
  const code = identityCode(random);
  const last = random.pick(Array.from(checkCharacters).filter((character) => character !== code.at(-1)));
  return random.pick([code.slice(0, -1), code.slice(0, -1) + last, code.slice(0, -1) + last.toLowerCase()]);
}

const told = [
  'Hetu §§',
  'hetu: §§, kiitos',
  'Henkilötunnus on §§.',
  'Lapsen henkilötunnus (§§) puuttuu.',
  'Klientens personbeteckning är §§',
];

export function identityCodeLines(): PrivacyLine[] {
  const kind = 'personal_identity_code';
  return [
    ...makeLines({ kind, count: 900, make: typed }),
    ...makeLines({ kind, count: 150, sentences: told, make: slipped }),
    ...makeLines({
      kind,
      count: 60,
      sentences: ['Hetu §§', ...anySentences.slice(1, 3)],
      make: (random) => identityCode(random).replace(/....$/, random.pick(['XXXX', 'xxxx', '****'])),
    }),
    ...makeLines({ kind: 'electronic_client_identifier', count: 400, make: clientIdentifier }),
  ];
}

function clientIdentifier(random: Random): string {
  const number = `${1 + random.below(9)}${digitsOf(random, 7)}`;
  const check = checkCharacters.charAt(Number(number) % 31);
  const code = number + check;
  const isTold = /\d/.test(check);
  return random.pick([
    () => code,
    () => dress(random, code),
    () => `SATU ${code}`,
    () => (isTold ? `SATU: ${code}` : code.toLowerCase()),
    () =>
      isTold ? `asiointitunnus ${number} ${check}` : `${number.slice(0, 4)} ${number.slice(4)} ${check}`,
    () => (isTold ? `sähköinen asiointitunnus on ${code}` : `${number}-${check}`),
    () => `${code}:n`,
  ])();
}
