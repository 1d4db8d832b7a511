import type { SearchEngineName } from '../server/search/contract.ts';
import { type Child, startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { atMost, type Measured, type Row, rounded, type SearchFigures } from './figures.ts';
import { inventEntries, inventSearches } from './invent-entries.ts';
import type { ProductServer } from './product-server.ts';
import type { SearchIndexProcess } from './search-index-process.ts';
import { median, quantile } from './statistics.ts';

const searchCount = 400;
const wakingSearches = 50;
const mostMs = 50;
/** The target holds for this many. */
const targetEntries = 20_000;

/**
 * Times searches of words from titles, whole and while the last word is being typed, as the index grows from the
 * demonstration's entries to the sizes asked for: through the product's search, on each engine there is, and as pages.
 */
export async function measureSearch(databases: Databases, sizes: readonly number[]): Promise<Measured> {
  await using index = startChild<SearchIndexProcess>('./search-index-process.ts');
  const databaseUrl = await databases.create('search');
  const { engines } = await index.ask('begin', { databaseUrl });
  const figures: SearchFigures[] = [];
  const pages: Row[] = [];
  for (const size of sizes) {
    const entries = await grow(index, { databaseUrl, size });
    for (const engine of engines) figures.push(await timeSearches(index, { databaseUrl, engine, entries }));
    if (size === targetEntries) pages.push(await timePages(databases, databaseUrl));
  }
  const atTarget = figures.find(({ engine, entries }) => engine === 'postgres' && entries === targetEntries);
  return {
    figures: { search: figures, searchP95MsAt20000: atTarget?.p95Ms ?? null },
    rows: [...figures.flatMap(rowsOf), ...pages],
    notes: [
      `Search: ${searchCount} searches of 1–4 words, one after another; of the last ${figures.at(-1)?.empty ?? 0} found nothing.`,
    ],
  };
}

async function grow(
  index: Child<SearchIndexProcess>,
  { databaseUrl, size }: { databaseUrl: string; size: number },
): Promise<number> {
  for (;;) {
    const { there } = await index.ask('grow', { databaseUrl, entries: size });
    if (there >= size) return there;
    console.error(`  ${there} of ${size} entries`);
  }
}

type Place = { databaseUrl: string; engine: SearchEngineName; entries: number };

async function timeSearches(
  index: Child<SearchIndexProcess>,
  { entries, ...place }: Place,
): Promise<SearchFigures> {
  const { waking, whole, typed } = await askedSearches();
  await index.ask('search', { ...place, searches: waking, unfinished: false });
  const asked = await index.ask('search', { ...place, searches: whole, unfinished: false });
  const typing = await index.ask('search', { ...place, searches: typed, unfinished: true });
  return {
    engine: place.engine,
    entries,
    p50Ms: rounded(median(asked.ms)),
    p95Ms: rounded(quantile(asked.ms, 0.95)),
    typingP50Ms: rounded(median(typing.ms)),
    typingP95Ms: rounded(quantile(typing.ms, 0.95)),
    empty: asked.empty,
  };
}

async function askedSearches() {
  const titles = (await inventEntries(searchCount)).map(({ title }) => title);
  const whole = inventSearches(titles, searchCount);
  return {
    waking: inventSearches(titles.toReversed(), wakingSearches),
    whole,
    typed: whole.map(withoutEnd),
  };
}

/** The search while its last word is at 65 % of its letters. */
function withoutEnd(search: string): string {
  const last = search.slice(search.lastIndexOf(' ') + 1);
  return search.slice(0, search.length - last.length) + last.slice(0, Math.ceil(last.length * 0.65));
}

function rowsOf({ engine, entries, p50Ms, p95Ms, typingP50Ms, typingP95Ms }: SearchFigures): Row[] {
  const target = (ms: number) =>
    entries === targetEntries ? { target: { ...atMost(mostMs, ms), text: `≤ ${mostMs} ms` } } : {};
  const row = (what: string, [half, most]: [number, number]): Row => ({
    measured: `${what} among ${entries}, ${engine}`,
    ours: `p50 ${half} ms, p95 ${most} ms`,
    figure: `${most} ms`,
    ...target(most),
  });
  return [row('Search', [p50Ms, p95Ms]), row('… while typing', [typingP50Ms, typingP95Ms])];
}

/** Milliseconds until each page of results has been read; every search is another, so none is kept. */
async function timePages(databases: Databases, databaseUrl: string): Promise<Row> {
  await using product = startChild<ProductServer>('./product-server.ts');
  const { port } = await product.ask('start', { databaseUrl, dataDir: databases.dataDir });
  const { whole } = await askedSearches();
  const ms: number[] = [];
  for (const query of new Set(whole)) {
    const startedAt = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/haku?q=${encodeURIComponent(query)}`);
    await response.text();
    if (!response.ok) throw new Error(`A search was answered ${response.status}`);
    ms.push(performance.now() - startedAt);
  }
  const shown = `p50 ${median(ms).toFixed(1)} ms, p95 ${quantile(ms, 0.95).toFixed(1)} ms`;
  return { measured: `Page of results among ${targetEntries}`, ours: shown };
}
