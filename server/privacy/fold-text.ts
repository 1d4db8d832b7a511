import { readCharacter } from './written-characters.ts';

/** A half-open place in a text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** A text with the look-alikes of digits, dashes and spaces made plain, and the way back to the original places. */
export type FoldedText = { text: string; originalSpan(span: Span): Span };

/**
 * Folds a text for recognition: unseen characters and marks of emphasis dropped, HTML entities read; any dash `-`, space ` `,
 * line end `\n`, digit `0`–`9`; full width made ASCII; a letter and its loose accent one unit.
 */
export function foldText(original: string): FoldedText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length;) {
    const { plain, length } = readCharacter(original, at, folded.at(-1) ?? '');
    if (plain.length === 1) {
      folded.push(plain);
      starts.push(at);
      ends.push(at + length);
    } else if (plain.length === 2) {
      // an accent that belongs to the letter before it
      folded[folded.length - 1] = plain.charAt(1);
      ends[ends.length - 1] = at + length;
    }
    at += length;
  }
  const originalSpan = (span: Span) => ({
    start: starts[span.start] ?? original.length,
    end: ends[span.end - 1] ?? original.length,
  });
  return { text: foldLookAlikes(folded.join('')), originalSpan };
}

const sameShape = new Map(
  Array.from('АВЕКМНРСТУХасеруx', (letter, index) => [letter, 'ABEKMHPCTYXacepyx'.charAt(index)]),
);

/** Letters that stand for digits, and letters of other alphabets in a code; the length stays. An IBAN has an O of its own. */
function foldLookAlikes(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])[OoОо](?=[45]\d[ -]?\d)/gu, '0')
    .replace(
      /(?<![\p{L}\d]|\d[-+])\d[\dOoОоlI]{5}(?=[-+A-Ya-y])|(?<=[\dOoОо]{6}[-+])[\dOoОоlI]{3}(?=[A-Ya-y](?![\p{L}\d]))/gu,
      (run) => run.replace(/[OoОо]/g, '0').replace(/[lI]/g, '1'),
    )
    .replace(/(?<=\d)[АВЕКМНРСТУХасеру]/g, (letter) => sameShape.get(letter) ?? letter);
}
