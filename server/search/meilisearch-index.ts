import { isDeepStrictEqual } from 'node:util';
import type { Meilisearch } from 'meilisearch';
import { type HeldDocument, indexSettings } from './meilisearch-document.ts';
import { refusalOf } from './meilisearch-tasks.ts';

const readAtOnce = 5_000;

export async function isThere(client: Meilisearch, uid: string): Promise<boolean> {
  return (await unlessAbsent(client.getRawIndex(uid))) !== null;
}

/** Whether the index is there with all settings that this version of the product gives it. */
export async function isSetUp(client: Meilisearch, uid: string): Promise<boolean> {
  const held = await unlessAbsent(client.index(uid).getSettings());
  if (!held) return false;
  return Object.entries(indexSettings).every(([name, wanted]) => {
    const found: unknown = Object.entries(held).find(([known]) => known === name)?.[1];
    return includes(found, wanted);
  });
}

/** The server adds its own defaults to what is an object of settings. */
function includes(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted) || typeof wanted !== 'object' || wanted === null)
    return isDeepStrictEqual(found, wanted);
  const given = new Map(typeof found === 'object' && found !== null ? Object.entries(found) : []);
  return Object.entries(wanted).every(([name, value]) => includes(given.get(name), value));
}

/** What the index holds: entry id -> digest. */
export async function heldDigests(client: Meilisearch, uid: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (let offset = 0, total = 1; offset < total; offset += readAtOnce) {
    const page = await client
      .index<HeldDocument>(uid)
      .getDocuments({ fields: ['id', 'digest'], limit: readAtOnce, offset });
    for (const { id, digest } of page.results) digests.set(id, digest);
    ({ total } = page);
  }
  return digests;
}

/** Null when the index is not there. */
export async function unlessAbsent<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (refusalOf(error) === 'index_not_found') return null;
    throw error;
  }
}
