import type { Span } from './fold-text.ts';
import { isPhoneNumber, type Lead, readLead } from './phone-number-forms.ts';
import type { Recognised } from './recognise.ts';

const joint = /^[ ()./\n…·•_|:-]{1,3}$/;
const longestJoint = 3;
const mostDigits = 17;
const mostGroups = 13;
const longestLead = 50;

/**
 * Finds phone numbers of people in folded text; numbers of authorities and emergency lines pass (see `isPhoneNumber`). Why no
 * library: docs/adr/0015.
 */
export function findPhoneNumbers(text: string): Recognised[] {
  const groups = Array.from(text.matchAll(/\d+/g), ({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
  }));
  const found: Span[] = [];
  let past = -1;
  groups.forEach((group, index) => {
    if (group.start < past || isPartOfOther(text, group.start, past)) return;
    const span = phoneNumberAt(text, groups.slice(index, index + mostGroups));
    if (span === null) return;
    found.push(span);
    past = span.end;
  });
  return found.map((span) => ({ ...span, kind: 'phone', level: 'block', instead: 'puhelinnumero' }));
}

// An account or a reference in fours goes on: FI01 9485 0469 …
const longNumber = /(?:[a-z]{2}\d\d|\d{4})[ -]\d{4}[ -]$|[a-z]{2}\d\d[ -]$/i;

// "1234/05.02.01/2024" and "THL/0812345" are case numbers; "0401234567/0501234567" is two phone numbers.
function isPartOfOther(text: string, start: number, past: number): boolean {
  if (start - 1 !== past && /\d[-./:,]$/.test(text.slice(Math.max(0, start - 3), start))) return true;
  return longNumber.test(text.slice(Math.max(0, start - 12), start));
}

function phoneNumberAt(text: string, following: Span[]): Span | null {
  const start = following[0]?.start ?? 0;
  const lead = readLead(text.slice(Math.max(0, start - longestLead), start));
  if (lead === null || !mayBegin(text.slice(start, start + 3), lead)) return null;
  const groups = following.slice(0, countJoined(text, following));
  const digits = groups.map((group) => text.slice(group.start, group.end));
  const joints = groups.slice(1).map((group, index) => text.slice(groups[index]?.end, group.start));
  for (let count = groups.length; count > 0; count -= 1) {
    const end = groups[count - 1]?.end ?? start;
    const taken = { digits: digits.slice(0, count), joints: joints.slice(0, count - 1) };
    if (isPhoneNumber({ ...taken, lead, rest: text.slice(end, end + 12) }))
      return { start: start - lead.plusLength, end };
  }
  return null;
}

// Nearly every number in a text is none, and is seen to be by how it begins.
function mayBegin(digits: string, { called, plusLength }: Lead): boolean {
  return called || plusLength > 0 || digits.startsWith('0') || /^3 ?5/.test(digits);
}

function countJoined(text: string, groups: Span[]): number {
  let digits = 0;
  let past = groups[0]?.start ?? 0;
  const stop = groups.findIndex(({ start, end }, index) => {
    const apart = index > 0 && (start - past > longestJoint || !joint.test(text.slice(past, start)));
    digits += end - start;
    past = end;
    return apart || digits > mostDigits;
  });
  return stop === -1 ? groups.length : stop;
}
