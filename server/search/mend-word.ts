import type { TextWord, WordAnalysis } from '../finnish/finnish.ts';
import { editDistance } from './edit-distance.ts';
import { foldedWord } from './folded-word.ts';
import type { IndexedWord } from './search-vocabulary-queries.ts';

/** A word of entries that a misspelt one probably is, and how far that one is from it. */
export type Mending = { word: string; entries: number; distance: number };

/** A word, or a compound written apart, that no entry has. */
export type Suspect = TextWord & { analysis: WordAnalysis };

const shortestMended = 4;
const shortestWithOneSlip = 5;
const shortestWithTwoSlips = 9;

/** Whether a word that no entry has may be misspelt, and not a number or a sign. */
export function mayBeMisspelt({ text }: Suspect): boolean {
  return text.length >= shortestMended && /^\d*[\p{L}'-]+$/u.test(text);
}

/**
 * The words of entries that a misspelt one may be: the same but for dots and hyphens, or so few slips away as its length allows.
 * The nearest alone, those in most entries first. A word that the dictionary knows lacks at most its dots (`paatos` may be
 * `päätös`); of a compound pieced together from words only the very near are likely.
 */
export function mendWord(suspect: Suspect, alike: readonly IndexedWord[]): Mending[] {
  const folded = foldedWord(suspect.text);
  const allowed = Math.min(slipsAllowed(folded.length), mostSlips(suspect));
  const mendings = alike
    .map(({ folded: other, ...each }) => ({ ...each, other, distance: editDistance(folded, other, allowed) }))
    .filter(({ other, distance }) => distance <= allowed && isLikely(folded, other));
  const nearest = Math.min(...mendings.map(({ distance }) => distance));
  return mendings
    .filter(({ distance }) => distance === nearest)
    .map(({ word, entries, distance }) => ({ word, entries, distance }))
    .sort((one, other) => other.entries - one.entries || (one.word < other.word ? -1 : 1));
}

function mostSlips({ analysis: { known, parts } }: Suspect): number {
  if (parts.length > 0) return 1;
  return known ? 0 : 2;
}

/** How many slips a word of so many letters may have. */
export function slipsAllowed(length: number): number {
  if (length >= shortestWithTwoSlips) return 2;
  return length >= shortestMended ? 1 : 0;
}

/** In four letters only an exchange of neighbours is a slip rather than another word. */
function isLikely(folded: string, other: string): boolean {
  if (folded.length >= shortestWithOneSlip) return true;
  const lettersOf = (word: string) => word.split('').sort().join('');
  return lettersOf(folded) === lettersOf(other);
}
