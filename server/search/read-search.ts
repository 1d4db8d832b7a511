import { pageAsked } from '../faq/contract.ts';
import { longestQuery, searchInput, type SearchInput, searchLimits } from './contract.ts';

/** Reads a search from an address as a person may have made it: what does not fit is left out instead of refused. */
export function readSearch(query: Record<string, unknown>): SearchInput {
  const { q, sivu } = query;
  const limits = Object.entries(searchLimits.shape).map(([name, shape]) => [
    name,
    shape.catch('').parse(query[name]),
  ]);
  return {
    ...searchLimits.parse(Object.fromEntries(limits)),
    q: typeof q === 'string' ? tidied(q) : '',
    kesken: searchInput.shape.kesken.catch('').parse(query['kesken']),
    tarkka: searchInput.shape.tarkka.catch('').parse(query['tarkka']),
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
