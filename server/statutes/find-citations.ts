import { findNamedActs, withNumbers } from './act-names.ts';
import type { Citation } from './contract.ts';
import { readPlaces } from './places.ts';
import { withPlainSpaces } from './scan.ts';

/** What a text cites at a place: UTF-16 offsets; a range such as `71–73 §` holds several citations. */
export type FoundCitation = { start: number; end: number; citations: Citation[] };

/**
 * Finds citations in running Finnish (and plain Swedish) text, in any inflection: `lastensuojelulain 25 §:n 1 momentissa`,
 * `LSL 25 §:ssä`, `hallintolain (434/2003) 34 §`. An act named without a section counts only with its number.
 */
export function findCitations(text: string): FoundCitation[] {
  const plain = withPlainSpaces(text);
  return withNumbers(plain, findNamedActs(plain)).flatMap(({ act, start, end, numbered }) => {
    const read = readPlaces(plain, end, { act });
    const places = read.places.length === 0 && numbered ? [{ section: null }] : read.places;
    const citations = places.map((place) => ({ actNumber: act.number, ...place }));
    return citations.length === 0 ? [] : [{ start, end: read.end, citations }];
  });
}
