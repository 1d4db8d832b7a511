import type { SearchInput, SearchLimits } from '../../server/search/contract.ts';

export const limitNames = ['foorumi', 'laki', 'pykala', 'vuosi', 'voimassaolo'] as const;
export type LimitName = (typeof limitNames)[number];

/** The address of a search, without language prefix: what is empty is left out, and so is the first page. */
export function searchPath(asked: Partial<SearchInput>): string {
  const { q = '', tarkka, sivu = 1 } = asked;
  const parameters = new URLSearchParams({ q });
  for (const [name, value] of chosenLimits(asked)) parameters.set(name, value);
  if (tarkka) parameters.set('tarkka', tarkka);
  if (sivu > 1) parameters.set('sivu', String(sivu));
  return `/haku?${parameters}`;
}

/** The same search limited otherwise, from its first page. A section stands only beside its act. */
export function limitedPath(asked: SearchInput, limit: LimitName, value: string): string {
  const section = limit === 'laki' ? { pykala: '' as const } : {};
  return searchPath({ ...asked, ...section, [limit]: value, sivu: 1 });
}

/** The same search in all entries. */
export function unlimitedPath({ q, tarkka }: SearchInput): string {
  return searchPath({ q, tarkka });
}

/** The limits that are set, in the order in which they are shown. */
export function chosenLimits(asked: Partial<SearchLimits>): [LimitName, string][] {
  return limitNames.flatMap((name) => {
    const value = asked[name];
    return value ? [[name, value]] : [];
  });
}
