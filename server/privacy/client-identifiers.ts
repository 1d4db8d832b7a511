import { checkCharacterOf } from './check-characters.ts';
import type { Recognised } from './recognise.ts';

const code =
  /(?<!\d|\d[ .,/-])(\d(?:[ .-]{0,2}\d){7})([ ._/-]{0,3})([\da-fhj-npr-y])(?![\p{L}\d]|[-/.,:]\d)/giu;
const calledSo =
  /(?:\bSATU|asiointitunnu\p{L}*|(?:ärende|kommunikations)kod\p{L}*|client identifier|\bFINUID|kortin tunnu\p{L}*)[^\d\n]{0,30}$|(?<!\p{L})tunnu(?:s|sta|ksen|ksella)[^\p{L}\d]{0,3}(?:on )?$/iu;
const anotherNumber =
  /(?:dnro|diaari|numero|nro|isbn|issn|viite|lomake|tilaus|lasku|lupa|kiinteistö|ytunnus|y-tunnus|alv|vat)\p{L}{0,8}[^\p{L}\d]{0,4}$/iu;
const unitAfter = /^ ?(?:€|%|eur|§|asuk|kpl|kg|km|ihmis|henkil|kertaa|lasta)|^ \d/i;

/**
 * Finds electronic client identifiers (sähköinen asiointitunnus, SATU) in folded text: eight digits and their check character.
 * When that is a digit too, any nine digits in a row could be one, so nothing about them may tell of another number.
 */
export function findClientIdentifiers(text: string): Recognised[] {
  return [...text.matchAll(code)].flatMap((match) => {
    if (!isClientIdentifier(match, text)) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [
      { ...place, kind: 'electronic_client_identifier', level: 'block', instead: 'asiointitunnus' } as const,
    ];
  });
}

function isClientIdentifier(match: RegExpExecArray, text: string): boolean {
  const [whole, digits = '', joint = '', check = ''] = match;
  if (checkCharacterOf(digits.replace(/\D/g, '')) !== check.toUpperCase()) return false;
  const before = text.slice(Math.max(0, match.index - 50), match.index);
  if (calledSo.test(before)) return true;
  if (/[/_]$/.test(before) || anotherNumber.test(before)) return false;
  if (joint.length > 1) return false;
  const end = match.index + whole.length;
  if (/\d/.test(check))
    return (
      /^(?!20\d\d[01]\d[0-3]\d\D)[1-9]\d{7}[ .-]?\d$/.test(whole) && !unitAfter.test(text.slice(end, end + 9))
    );
  return digits.length === 8 ? joint !== ' ' || check !== 'e' : /[A-Y]/.test(check) && !digits.includes('.');
}
