import type { Database } from '../platform/database.ts';
import type { CitationLanguage } from '../statutes/contract.ts';
import { entriesOnPage, type SearchInput, type SearchReply } from './contract.ts';
import { countEntries, entriesByIds, newestEntries } from './queries.ts';
import type { SearchIndex } from './search-index.ts';
import { entryListItem } from './views.ts';

type Asked = SearchInput & { language: CitationLanguage };

/** Searches and reads every hit again from the public entries; without a query, the newest entries. */
export async function findEntries(
  deps: { database: Database; search: SearchIndex },
  { q, foorumi, sivu, language }: Asked,
): Promise<SearchReply> {
  const { database, search } = deps;
  const slice = { limit: entriesOnPage, offset: (sivu - 1) * entriesOnPage };
  const isSearch = q !== '' || foorumi !== '';
  const hits = isSearch
    ? await search.search({ query: q, ...(foorumi ? { forumSlug: foorumi } : {}), ...slice })
    : null;
  const total = hits?.total ?? (await countEntries(database));
  const records = hits ? await entriesByIds(database, hits.entryIds) : await newestEntries(database, slice);
  return {
    query: q,
    total,
    page: sivu,
    pages: Math.max(1, Math.ceil(total / entriesOnPage)),
    entries: records.map((record) => entryListItem(record, language, q)),
  };
}
