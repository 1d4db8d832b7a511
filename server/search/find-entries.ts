import { entriesOnPage } from '../faq/contract.ts';
import { entriesByIds } from '../faq/queries.ts';
import type { Database } from '../platform/database.ts';
import type { CitationLanguage } from '../statutes/contract.ts';
import { entriesWithin } from './browse-queries.ts';
import type { SearchInput, SearchLimits, SearchReply } from './contract.ts';
import { relatedSections } from './related-sections.ts';
import { facetsOf, isWithin } from './search-facets.ts';
import { publicHits } from './search-hit-queries.ts';
import type { Search } from './search.ts';
import { foundEntry } from './searched-entry-view.ts';

type Asked = SearchInput & { language: CitationLanguage };
type Deps = { database: Database; search: Search };

/**
 * Searches, and reads every hit again from the public entries, so that nothing is shown that an index still holds and that is no
 * longer public. Without a query it gives the newest.
 */
export async function findEntries(deps: Deps, asked: Asked): Promise<SearchReply> {
  return asked.q === '' ? browse(deps, asked) : search(deps, asked);
}

async function search(deps: Deps, asked: Asked): Promise<SearchReply> {
  const { database } = deps;
  const { q, kesken, tarkka, sivu, language } = asked;
  const limits = limitsOf(asked);
  const found = await deps.search.find({
    query: q,
    limits,
    unfinished: kesken === '1',
    exact: tarkka === '1',
  });
  const read = await publicHits(
    database,
    found.hits.map(({ entryId }) => entryId),
  );
  const hits = read.filter((hit) => isWithin(hit, limits));
  const onPage = hits.slice((sivu - 1) * entriesOnPage, sivu * entriesOnPage).map(({ id }) => id);
  const [records, related] = await Promise.all([
    entriesByIds(database, onPage),
    relatedSections(database, hits, language),
  ]);
  return {
    query: q,
    total: hits.length,
    ...pagesOf(hits.length, sivu),
    entries: records.map((record) => foundEntry(record, language, found.marksIn)),
    didYouMean: found.didYouMean,
    facets: facetsOf(hits, limits, language),
    relatedSections: related,
    engine: found.engine,
    fellBack: found.fellBack,
  };
}

async function browse({ database }: Deps, asked: Asked): Promise<SearchReply> {
  const { q, sivu, language } = asked;
  const slice = { limit: entriesOnPage, offset: (sivu - 1) * entriesOnPage };
  const { total, records } = await entriesWithin(database, limitsOf(asked), slice);
  return {
    query: q,
    total,
    ...pagesOf(total, sivu),
    entries: records.map((record) => foundEntry(record, language)),
    didYouMean: null,
    facets: { foorumi: [], laki: [], pykala: [], vuosi: [], voimassaolo: [] },
    relatedSections: [],
    engine: 'postgres',
    fellBack: false,
  };
}

function limitsOf({ foorumi, laki, pykala, vuosi, voimassaolo }: Asked): SearchLimits {
  return { foorumi, laki, pykala, vuosi, voimassaolo };
}

function pagesOf(total: number, page: number): { page: number; pages: number } {
  return { page, pages: Math.max(1, Math.ceil(total / entriesOnPage)) };
}
