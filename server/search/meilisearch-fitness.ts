import { type Meilisearch, MeilisearchApiError } from 'meilisearch';
import { EngineRefused } from './engine-watch.ts';

/** Its release mended reading of the server's files by a dump (path traversal), and the ranking scores that we add up. */
const oldestFit = '1.33.1';

/** Throws `EngineRefused` for a server that is too old, and for a key that may not even ask how old it is. */
export async function refuseUnfit(client: Meilisearch): Promise<void> {
  const version = await versionOf(client);
  if (isOlder(version, oldestFit))
    throw new EngineRefused(`Meilisearch is ${version}; it must be ${oldestFit} or newer (MEILI_URL)`);
}

async function versionOf(client: Meilisearch): Promise<string> {
  try {
    return (await client.getVersion()).pkgVersion;
  } catch (error) {
    if (error instanceof MeilisearchApiError && [401, 403].includes(error.response.status))
      throw new EngineRefused(
        'Meilisearch refuses the key (MEILI_API_KEY): docs/deployment.md tells its rights',
      );
    throw error;
  }
}

function isOlder(version: string, than: string): boolean {
  const [ours, floor] = [version, than].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10)),
  );
  for (const [place, wanted] of (floor ?? []).entries()) {
    const found = ours?.[place] ?? 0;
    // What is no number is no version that we know.
    if (!(found >= wanted)) return true;
    if (found > wanted) return false;
  }
  return false;
}
