import { expect } from 'chai';
import fc from 'fast-check';
import { findBlocked } from '../../server/privacy/find-blocked.ts';
import { deep } from '../support/deep.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const runs = { numRuns: deep ? 20_000 : 1_000 };
const two = (value: number) => String(value).padStart(2, '0');

const signAndYears = fc.oneof(
  fc.tuple(fc.constant('+'), fc.integer({ min: 0, max: 99 })),
  fc.tuple(fc.constantFrom(...Array.from('-YXWVU')), fc.integer({ min: 0, max: 99 })),
  fc.tuple(fc.constantFrom(...Array.from('ABCDEF')), fc.integer({ min: 0, max: 99 })),
);

/** Every personal identity code that may be given, temporary ones too. */
const identityCode = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    signAndYears,
    fc.integer({ min: 2, max: 999 }),
  )
  .map(([day, month, [sign, year], number]) => {
    const date = two(day) + two(month) + two(year);
    const end = String(number).padStart(3, '0');
    return { date, sign, end: end + (checkCharacters[Number(date + end) % 31] ?? '') };
  });

const dashes = fc.constantFrom(
  ...Array.from('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u02d7\u2043\ufe58\ufe63\uff0d'),
  '&#8209;',
  '&ndash;',
  '&minus;',
  '\\-',
);
const spaces = fc.constantFrom('', ' ', '\u00a0', '\u2009', '\u202f', '\u3000', '\n', '\r', '&nbsp;');
const unseen = fc.constantFrom('', '', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad');
const digits = fc.constantFrom(0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x1d7ce, 0x1d7d8, 0x1d7f6);
const around = fc.constantFrom(
  ['', ''],
  ['(', ')'],
  ['[', ']'],
  ['hetu', ''],
  ['', ':n asia'],
  ['“', '”'],
  ['**', '**'],
  ['<b>', '</b>'],
  ['x=', ';'],
  ['Äiti 👧🏽 ', ', isä'],
);

type Written = { before: string; code: string; after: string };

const dressed: fc.Arbitrary<Written> = fc
  .record({
    plain: identityCode,
    dash: dashes,
    space: spaces,
    other: spaces,
    hidden: unseen,
    zero: digits,
    small: fc.boolean(),
    around,
  })
  .map(({ plain, dash, space, other, hidden, zero, small, around: [before, after] }) => {
    const dress = (text: string) =>
      Array.from(small ? text.toLowerCase() : text, (character) =>
        /\d/.test(character) ? String.fromCodePoint(zero + Number(character)) : character,
      ).join(hidden);
    const sign = plain.sign === '-' ? dash : dress(plain.sign);
    return {
      before: before ?? '',
      code: `${dress(plain.date)}${space}${sign}${other}${dress(plain.end)}`,
      after: after ?? '',
    };
  });

describe('every personal identity code', () => {
  it('is found in any dressing, at its own place', () => {
    fc.assert(
      fc.property(dressed, ({ before, code, after }) => {
        const findings = findBlocked(before + code + after);

        expect(findings.map(({ kind, start, end }) => [kind, start, end])).to.deep.equal([
          ['personal_identity_code', before.length, before.length + code.length],
        ]);
      }),
      runs,
    );
  });

  it('is none with another check character', () => {
    fc.assert(
      fc.property(identityCode, fc.integer({ min: 1, max: 30 }), ({ date, sign, end }, by) => {
        const right = checkCharacters.indexOf(end.slice(3));
        const wrong = checkCharacters[(right + by) % 31] ?? '';
        const kinds = findBlocked(`Asia ${date}${sign}${end.slice(0, 3)}${wrong}.`).map(({ kind }) => kind);

        expect(kinds).to.not.include('personal_identity_code');
      }),
      runs,
    );
  });
});

describe('findings in any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '131052-308T',
        '040 123 4567',
        'a@b.fi',
        '12.3.2012',
        's. ',
        'Katutie 3',
        '&nbsp;',
        '**',
        '<b>',
        '\u0301',
        ' ',
      ),
    ),
    { maxLength: 12 },
  );

  it('lie within it, in order and apart', () => {
    fc.assert(
      fc.property(pieces, (written) => {
        const text = written.join('');
        let past = 0;
        for (const { start, end } of findBlocked(text)) {
          expect(start).to.be.at.least(past);
          expect(end).to.be.within(start + 1, text.length);
          past = end;
        }
      }),
      runs,
    );
  });
});
