import { findForum } from '../forums/queries.ts';
import type { Database } from '../platform/database.ts';
import type { CitationLanguage } from '../statutes/contract.ts';
import { entriesOnPage } from '../faq/contract.ts';
import {
  countEntries,
  entriesByIds,
  entriesOfForum,
  type ListedEntryRecord,
  newestEntries,
  type Slice,
} from '../faq/queries.ts';
import { entryListItem } from '../faq/views.ts';
import type { SearchInput, SearchReply } from './contract.ts';
import type { SearchIndex } from './search-index.ts';

type Asked = SearchInput & { language: CitationLanguage };

type Found = { total: number; records: ListedEntryRecord[] };
type Deps = { database: Database; search: SearchIndex };

/** Searches and reads every hit again from the public entries; without a query, the newest of all or of a forum. */
export async function findEntries(deps: Deps, asked: Asked): Promise<SearchReply> {
  const { q, sivu, language } = asked;
  const slice = { limit: entriesOnPage, offset: (sivu - 1) * entriesOnPage };
  const { total, records } =
    q === '' ? await browse(deps.database, asked, slice) : await search(deps, asked, slice);
  return {
    query: q,
    total,
    page: sivu,
    pages: Math.max(1, Math.ceil(total / entriesOnPage)),
    entries: records.map((record) => entryListItem(record, language, q)),
    didYouMean: null,
    facets: { foorumi: [], laki: [], pykala: [], vuosi: [], voimassaolo: [] },
    relatedSections: [],
    engine: 'postgres',
    fellBack: false,
  };
}

async function search(
  { database, search: index }: Deps,
  { q, foorumi }: Asked,
  slice: Slice,
): Promise<Found> {
  const { entryIds, total } = await index.search({
    query: q,
    ...(foorumi && { forumSlug: foorumi }),
    ...slice,
  });
  return { total, records: await entriesByIds(database, entryIds) };
}

async function browse(database: Database, { foorumi }: Asked, slice: Slice): Promise<Found> {
  if (foorumi === '')
    return { total: await countEntries(database), records: await newestEntries(database, slice) };
  const forum = await findForum(database, foorumi);
  if (!forum) return { total: 0, records: [] };
  return { total: forum.entryCount, records: await entriesOfForum(database, forum.id, slice) };
}
