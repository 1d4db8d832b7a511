/** A half-open place in a text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** A text with the look-alikes of digits, dashes and spaces made plain, and the way back to the original places. */
export type FoldedText = { text: string; originalSpan(span: Span): Span };

/** Folds a text for recognition: unseen characters dropped; any dash `-`, space ` `, digit `0`–`9`; full width made ASCII. */
export function foldText(original: string): FoldedText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = foldCharacter(character);
    if (plain !== '') {
      folded.push(plain);
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  const originalSpan = (span: Span) => ({ start: starts[span.start] ?? at, end: ends[span.end - 1] ?? at });
  return { text: folded.join(''), originalSpan };
}

function foldCharacter(character: string): string {
  if (character > ' ' && character <= '~') return character;
  if (/[\n\r\u2028\u2029]/.test(character)) return '\n';
  if (/[\s\p{Z}\u2800]/u.test(character)) return ' ';
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  if (/[\p{Pd}\u02d7\u2043\u2212]/u.test(character)) return '-';
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  return foldWidth(character);
}

// Unicode gives every set of decimal digits ten code points in a row, the sets of mathematical digits directly after each other.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

function foldWidth(character: string): string {
  const compatible = /\p{No}/u.test(character) ? character : character.normalize('NFKC');
  if (compatible.length === 1) return compatible;
  // one unit in, one unit out, or the offsets would not hold
  return character.length === 1 ? character : '\ufffd';
}
