import type { Finnish } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import { indexDifference } from './index-difference.ts';
import { postgresCandidates } from './postgres-candidates.ts';
import { publicEntryIds, readDigests, readSearchDocuments } from './read-search-documents.ts';
import { rebuildAlone } from './rebuild-alone.ts';
import { replaceDocuments } from './replace-documents.ts';
import type { IndexDifference, Progress, SearchEngine } from './search-engine.ts';

const writtenAtOnce = 250;
/** One writes at a time: the number of entries of a term is then right, and an older text is never written last. */
const writingLock = 7_301_011;

/** `indexing` is of the role that alone may write the index. */
type Stores = { database: Database; indexing: Database };

/** The index in PostgreSQL: always there, and written in the same database as what it is made of. */
export function postgresSearchEngine(stores: Stores, finnish: Finnish): SearchEngine {
  const { database, indexing } = stores;
  const write = (entryIds: readonly string[]) =>
    indexing.transaction(async (tx) => {
      await tx.raw('select pg_advisory_xact_lock(?)', [writingLock]);
      await replaceDocuments(tx, entryIds, await readSearchDocuments(tx, finnish, entryIds));
    });
  const writeAll = async (entryIds: readonly string[], onProgress?: Progress) => {
    for (let at = 0; at < entryIds.length; at += writtenAtOnce) {
      await write(entryIds.slice(at, at + writtenAtOnce));
      onProgress?.(Math.min(at + writtenAtOnce, entryIds.length), entryIds.length);
    }
  };
  return {
    name: 'postgres',
    put: (entryIds) => writeAll(entryIds),
    rebuild: (onProgress) =>
      rebuildAlone(indexing, 'postgres', async () => {
        const entryIds = await publicEntryIds(indexing);
        const { surplus } = await compare(indexing, finnish);
        await writeAll(surplus);
        await writeAll(entryIds, onProgress);
        await indexing.raw('analyze search_terms, search_words, search_documents, search_postings');
        return { entries: entryIds.length };
      }),
    compare: () => compare(indexing, finnish),
    candidates: (question) => postgresCandidates(database, question),
  };
}

async function compare(database: Database, finnish: Finnish): Promise<IndexDifference> {
  const rows = await database('search_documents').select({ id: 'entry_id', digest: 'digest' }).orderBy('id');
  const held = new Map<string, string>(rows.map(({ id, digest }) => [id, digest]));
  return indexDifference(await readDigests(database, finnish), held);
}
