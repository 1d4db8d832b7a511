import { hash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import type { SearchDocument } from './search-document.ts';
import { highestImpact, impactUnits } from './search-terms.ts';

/** So many searchable attributes, from the highest impact to the lowest: the rule `attribute` then orders by impact. */
const levels = 32;
const levelNames = Array.from({ length: levels }, (_, level) => `level${level}`);

/**
 * An entry as Meilisearch holds it: no text, and terms as words that no tokenizer, folding or typo rule can change. `impacts` is
 * what `impactsReader` reads; `level0` … hold the terms by their impact.
 */
export type HeldDocument = {
  id: string;
  digest: string;
  forum: string;
  acts: readonly string[];
  sections: readonly string[];
  year: number;
  validity: string;
  impacts: string;
  [level: `level${number}`]: string;
};

/** All that is not as Meilisearch has it by itself; an index whose settings differ from these is made anew. */
export const indexSettings = {
  searchableAttributes: levelNames,
  filterableAttributes: ['forum', 'acts', 'sections', 'year', 'validity'],
  displayedAttributes: ['id', 'digest', 'impacts'],
  rankingRules: ['attribute'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  facetSearch: false,
} as const satisfies Settings;

const firstLetter = 'a'.charCodeAt(0);

/** What stands for a term: sixteen letters from a to p, 64 bits of its hash. */
export function termWord(term: string): string {
  const hex = hash('sha256', term).slice(0, 16);
  return hex.replace(/./g, (digit) => String.fromCharCode(firstLetter + Number.parseInt(digit, 16)));
}

/** How high the impacts of a level are, as a share of the highest. */
function levelOf(impact: number): number {
  return Math.max(0, levels - 1 - Math.floor((impact * levels) / highestImpact));
}

export function heldDocument(document: SearchDocument): HeldDocument {
  const { entryId, digest, forumSlug, actNumbers, sections, year, validity, impacts } = document;
  const terms = Object.entries(impacts).map(([term, impact]) => ({ word: termWord(term), impact }));
  const texts = new Map<number, string>();
  for (const { word, impact } of terms) {
    const level = levelOf(impact);
    texts.set(level, `${texts.get(level) ?? ''} ${word}`);
  }
  return {
    ...{ id: entryId, digest, forum: forumSlug, acts: actNumbers, sections, year, validity },
    impacts: packed(terms),
    ...Object.fromEntries([...texts].map(([level, text]) => [`level${level}`, text.trim()])),
  };
}

// Of each term the first bytes of its hash and its impact: an entry of two hundred terms is 1.6 kB, read in microseconds. Of twelve
// terms asked and as many held one in a million entries would take one for another, for less than a term's worth.
const hashBytes = 4;
const packedBytes = hashBytes + 2;

function packed(terms: readonly { word: string; impact: number }[]): string {
  const bytes = Buffer.alloc(terms.length * packedBytes);
  for (const [place, { word, impact }] of terms.entries()) {
    bytes.writeUInt32BE(hashOf(word), place * packedBytes);
    bytes.writeUInt16BE(Math.round(impact * impactUnits), place * packedBytes + hashBytes);
  }
  return bytes.toString('base64');
}

/** Of the terms, whose impacts an entry holds; made once for all the entries of a reply. */
export function impactsReader(terms: readonly string[]): (packed: string) => Record<string, number> {
  const asked = new Map(terms.map((term) => [hashOf(termWord(term)), term]));
  return (text) => {
    const bytes = Buffer.from(text, 'base64');
    const impacts: Record<string, number> = {};
    for (let at = 0; at < bytes.length; at += packedBytes) {
      const term = asked.get(bytes.readUInt32BE(at));
      if (term !== undefined) impacts[term] = bytes.readUInt16BE(at + hashBytes) / impactUnits;
    }
    return impacts;
  };
}

/** The first 32 bits of the hash that a word is written from. */
function hashOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < hashBytes * 2; at += 1) bits = bits * 16 + word.charCodeAt(at) - firstLetter;
  return bits;
}
