import type { Glossary } from './glossary.ts';

/** A phrase of the glossary among words: where it begins, how many words it has, what it means. */
export type FoundPhrase = { at: number; length: number; terms: readonly string[] };

const longestPhrase = 3;

/** The phrases of the glossary that words hold, the longest first; no word is in two of them. */
export function phrasesIn(words: readonly { text: string }[], glossary: Glossary): FoundPhrase[] {
  const covered = new Set<number>();
  const found: FoundPhrase[] = [];
  for (let length = Math.min(longestPhrase, words.length); length >= 1; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const places = Array.from({ length }, (_each, index) => at + index);
      if (places.some((place) => covered.has(place))) continue;
      const terms = glossary.lookUp(places.map((place) => words[place]?.text ?? '').join(' '));
      if (terms.length === 0) continue;
      found.push({ at, length, terms });
      for (const place of places) covered.add(place);
    }
  }
  return found;
}
