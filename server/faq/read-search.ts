import { pageAsked, searchInput, type SearchInput } from './contract.ts';

const longestQuery = 300;

/** Reads a search from an address as a person may have made it: what does not fit is left out instead of refused. */
export function readSearch(query: Record<string, unknown>): SearchInput {
  const { q, foorumi, sivu } = query;
  return {
    q: typeof q === 'string' ? tidied(q) : '',
    foorumi: searchInput.shape.foorumi.catch('').parse(foorumi ?? ''),
    sivu: pageAsked.parse(sivu),
  };
}

function tidied(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuery)
    .toWellFormed();
}
