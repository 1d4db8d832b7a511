import { type EnqueuedTask, Meilisearch } from 'meilisearch';
import type { Finnish } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import type { RemoteEngine } from './engine-watch.ts';
import { indexDifference } from './index-difference.ts';
import { meilisearchCandidates } from './meilisearch-candidates.ts';
import { type HeldDocument, heldDocument, indexSettings } from './meilisearch-document.ts';
import { refuseUnfit } from './meilisearch-fitness.ts';
import { heldDigests, isSetUp, isThere, unlessAbsent } from './meilisearch-index.ts';
import { refusalOf, succeeded } from './meilisearch-tasks.ts';
import { publicEntryIds, readDigests, readDigestsOf, readSearchDocuments } from './read-search-documents.ts';
import { rebuildAlone } from './rebuild-alone.ts';
import type { IndexDifference, Progress } from './search-engine.ts';

export type MeilisearchSettings = {
  url: string;
  apiKey: string | null;
  /** The index that is searched; `<index>-next` is the one that is being made. */
  index: string;
};

/** A search that takes longer is given up, and PostgreSQL asked instead. */
const searchMs = 300;
const requestMs = 5_000;
const sentAtOnce = 250;
/** An entry that changes while it is put is put again, so often at most. */
const mostRounds = 5;

type Parts = {
  client: Meilisearch;
  searching: Meilisearch;
  uid: string;
  database: Database;
  finnish: Finnish;
};

/**
 * Meilisearch as an engine. It holds terms as opaque words, no text and no person; every task is waited for until it has
 * succeeded, every request has a limit of time. Throws what the client throws when the server is away or refuses.
 */
export function meilisearchEngine(
  { url, apiKey, index }: MeilisearchSettings,
  stores: { database: Database; finnish: Finnish },
): RemoteEngine {
  // Left to choose it packs its replies with Brotli, which takes longer than the search. The key goes to no other address.
  const requestInit: RequestInit = { headers: { 'Accept-Encoding': 'identity' }, redirect: 'error' };
  const connection = { host: url, requestInit, ...(apiKey && { apiKey }) };
  const client = new Meilisearch({ ...connection, timeout: requestMs });
  const searching = new Meilisearch({ ...connection, timeout: searchMs });
  const parts: Parts = { ...stores, client, searching, uid: index };
  let fits = false;
  const candidates: RemoteEngine['candidates'] = (question) =>
    meilisearchCandidates(searching, index, question);
  return {
    name: 'meilisearch',
    candidates,
    put: (entryIds) => put(parts, entryIds),
    compare: () => compare(parts),
    rebuild: (onProgress) =>
      rebuildAlone(stores.database, 'meilisearch', async () => {
        await refuseUnfit(client);
        return rebuild(parts, onProgress);
      }),
    async look() {
      try {
        if (!fits) await refuseUnfit(searching);
        fits = true;
        const held = await entriesHeld(parts);
        if (held > 0) await candidates(lookedFor);
        return { entries: held };
      } catch (error) {
        // An index that cannot be searched as we do is as good as none.
        if (refusalOf(error)?.startsWith('invalid_search')) return { entries: 0 };
        // The server that comes back may be another one.
        fits = false;
        throw error;
      }
    },
  };
}

const noLimits = { foorumi: '', laki: '', pykala: '', vuosi: '', voimassaolo: '' } as const;
const lookedFor = { terms: [{ term: 'laki', weight: 1 }], limits: { ...noLimits, vuosi: '2026' }, limit: 1 };

async function entriesHeld({ searching, uid }: Parts): Promise<number> {
  return (await unlessAbsent(searching.index(uid).getStats()))?.numberOfDocuments ?? 0;
}

async function put(parts: Parts, entryIds: readonly string[]): Promise<void> {
  // Of an index that is not there Meilisearch would make one, and not set up as it must be.
  await parts.client.getRawIndex(parts.uid);
  let left = [...entryIds];
  for (let round = 0; left.length > 0; round += 1) {
    if (round === mostRounds) throw new Error('Entries change faster than they can be put');
    left = await putOnce(parts, left);
  }
}

/**
 * Gives those that have changed since they were read. Of several processes that put the same entry at once the last to write
 * so sees what it should have written.
 */
async function putOnce({ client, uid, database, finnish }: Parts, ids: readonly string[]): Promise<string[]> {
  const documents = await readSearchDocuments(database, finnish, ids);
  const written = new Map(documents.map(({ entryId, digest }) => [entryId, digest]));
  const gone = ids.filter((id) => !written.has(id));
  const index = client.index<HeldDocument>(uid);
  const tasks: PromiseLike<EnqueuedTask>[] = [];
  if (documents.length > 0) tasks.push(index.addDocuments(documents.map(heldDocument)));
  if (gone.length > 0) tasks.push(index.deleteDocuments(gone));
  await succeeded(client, tasks);
  const now = await readDigestsOf(database, finnish, ids);
  return ids.filter((id) => now.get(id) !== written.get(id));
}

async function rebuild(parts: Parts, onProgress?: Progress): Promise<{ entries: number }> {
  const { client, uid, database } = parts;
  const next = `${uid}-next`;
  // Of a rebuild that died half-way.
  if (await isThere(client, next)) await succeeded(client, [client.deleteIndex(next)]);
  await succeeded(client, [client.createIndex(next, { primaryKey: 'id' })]);
  await succeeded(client, [client.index(next).updateSettings(indexSettings)]);
  const entryIds = await publicEntryIds(database);
  await fill({ ...parts, uid: next }, entryIds, onProgress);
  const replaces = await isThere(client, uid);
  await succeeded(client, [client.swapIndexes([{ indexes: [next, uid], rename: !replaces }])]);
  if (replaces) await succeeded(client, [client.deleteIndex(next)]);
  // What was put meanwhile went into the index that is now gone.
  const { missing, outdated, surplus } = await compare(parts);
  await put(parts, [...missing, ...outdated, ...surplus]);
  return { entries: entryIds.length };
}

/** Sends some and reads the next while Meilisearch works on them. */
async function fill(
  { client, uid, database, finnish }: Parts,
  entryIds: readonly string[],
  onProgress: Progress = () => undefined,
): Promise<void> {
  let sent = Promise.resolve();
  for (let at = 0; at < entryIds.length; at += sentAtOnce) {
    const some = entryIds.slice(at, at + sentAtOnce);
    const documents = await readSearchDocuments(database, finnish, some);
    await sent;
    onProgress(at, entryIds.length);
    sent = succeeded(client, [client.index<HeldDocument>(uid).addDocuments(documents.map(heldDocument))]);
    // Seen to when it is waited for; meanwhile its failure must not end the process.
    sent.catch(() => undefined);
  }
  await sent;
  onProgress(entryIds.length, entryIds.length);
}

async function compare({ client, uid, database, finnish }: Parts): Promise<IndexDifference> {
  const held = (await isSetUp(client, uid)) ? await heldDigests(client, uid) : null;
  const digests = await readDigests(database, finnish);
  if (!held) return { missing: [...digests.keys()], outdated: [], surplus: [], unusable: true };
  return indexDifference(digests, held);
}
