import { startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { atMost, type Measured, rounded } from './figures.ts';
import { inventEntries, inventSearches } from './invent-entries.ts';
import type { ProductServer } from './product-server.ts';
import type { SearchIndexProcess } from './search-index-process.ts';
import { median, quantile } from './statistics.ts';

const entries = 20_000;
const searchCount = 400;
const wakingSearches = 50;

/** Times searches of words from titles at 20,000 entries: through the port of the index, and as pages of results. */
export async function measureSearch(databases: Databases): Promise<Measured> {
  await using index = startChild<SearchIndexProcess>('./search-index-process.ts');
  const databaseUrl = await databases.create('search');
  const { indexed } = await index.ask('fill', { databaseUrl, entries });
  const titles = (await inventEntries(entries)).map(({ title }) => title);
  const searches = inventSearches(titles, searchCount);
  await index.ask('search', { databaseUrl, searches: inventSearches(titles.toReversed(), wakingSearches) });
  const { ms, empty } = await index.ask('search', { databaseUrl, searches });
  await using product = startChild<ProductServer>('./product-server.ts');
  const { port } = await product.ask('start', { databaseUrl, dataDir: databases.dataDir });
  const pagesMs = await timePages(port, searches);
  const p95 = rounded(quantile(ms, 0.95));
  return {
    figures: { searchP95MsAt20000: p95 },
    rows: [
      {
        measured: `Search among ${indexed} entries`,
        ours: shown(ms),
        figure: `${p95} ms`,
        target: { ...atMost(50, p95), text: '≤ 50 ms' },
      },
      { measured: `Page of results (/haku)`, ours: shown(pagesMs) },
    ],
    notes: [`Search: ${searches.length} searches of 1–4 words, one after another; ${empty} found nothing.`],
  };
}

/** Milliseconds until each page of results has been read; every search is another, so none is kept. */
async function timePages(port: number, searches: string[]): Promise<number[]> {
  const ms: number[] = [];
  for (const query of new Set(searches)) {
    const startedAt = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/haku?q=${encodeURIComponent(query)}`);
    await response.text();
    if (!response.ok) throw new Error(`A search was answered ${response.status}`);
    ms.push(performance.now() - startedAt);
  }
  return ms;
}

function shown(ms: number[]): string {
  return `p50 ${median(ms).toFixed(1)} ms, p95 ${quantile(ms, 0.95).toFixed(1)} ms`;
}
