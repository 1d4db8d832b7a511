import type { Database } from '../platform/database.ts';

/** A word as entries have it, and in how many of them. */
export type IndexedWord = { word: string; folded: string; entries: number };

/** In how many entries each term is; terms in none are left out. The empty term counts the entries themselves. */
export async function countTerms(database: Database, terms: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await database
    .raw('select term, entries from search_terms where term = any(?) and entries > 0', [['', ...terms]])
    .options({ name: 'count-terms' });
  return new Map(rows.map((row: { term: string; entries: number }) => [row.term, row.entries]));
}

const mostTokens = 3;

/** Terms that begin so, the shortest first, as those of an act or section while its number is being typed. */
export async function termsBeginning(database: Database, beginning: string): Promise<Map<string, number>> {
  const { rows } = await database.raw(
    `select term, entries from search_terms
     where term >= :beginning and term < :beginning || '~' and starts_with(term, :beginning) and entries > 0
     order by length(term), entries desc, term limit :mostTokens`,
    { beginning, mostTokens },
  );
  return new Map(rows.map((row: { term: string; entries: number }) => [row.term, row.entries]));
}

const mostAlike = 30;

/** Words of entries spelt like each of these folded ones, in no order. */
export async function wordsAlike(database: Database, folded: readonly string[]): Promise<IndexedWord[][]> {
  if (folded.length === 0) return [];
  const { rows } = await database
    .raw(
      `select a.place, w.* from unnest(cast(:folded as text[])) with ordinality as a (folded, place)
       cross join lateral search_words_alike(a.folded, :mostAlike) as w`,
      { folded, mostAlike },
    )
    .options({ name: 'words-alike' });
  return folded.map((_, index) => rows.filter((row: { place: number }) => row.place === index + 1));
}

const mostBeginning = 40;

/** Words of entries with each of these folded beginnings, those in most entries first. */
export async function wordsBeginning(
  database: Database,
  beginnings: readonly string[],
): Promise<IndexedWord[][]> {
  if (beginnings.length === 0) return [];
  const { rows } = await database
    .raw(
      `select a.place, w.* from unnest(cast(:beginnings as text[])) with ordinality as a (folded, place)
       cross join lateral (select word, folded, entries from search_words
         where folded ~>=~ a.folded and folded ~<~ (a.folded || chr(1114111)) and entries > 0
         order by entries desc, word limit :mostBeginning) as w
       order by a.place, w.entries desc, w.word`,
      { beginnings, mostBeginning },
    )
    .options({ name: 'words-beginning' });
  return beginnings.map((_, index) => rows.filter((row: { place: number }) => row.place === index + 1));
}

/** Words of entries that begin nearly as this folded one, in no order. */
export async function wordsBegunAlike(database: Database, folded: string): Promise<IndexedWord[]> {
  const { rows } = await database
    .raw('select * from search_words_begun_alike(?, ?)', [folded, mostBeginning])
    .options({ name: 'words-begun-alike' });
  return rows;
}
