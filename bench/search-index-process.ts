import { seedDemonstration } from '../seeds/demonstration.ts';
import { seedForums } from '../seeds/forums.ts';
import { seedGlossary } from '../seeds/glossary.ts';
import { openFinnish } from '../server/finnish/open-finnish.ts';
import { migrate, openDatabase } from '../server/platform/database.ts';
import type { SearchEngineName } from '../server/search/contract.ts';
import { createSearch } from '../server/search/create-search.ts';
import { allGlossaryWords } from '../server/search/glossary-queries.ts';
import { glossaryOf } from '../server/search/glossary.ts';
import { answeredBy } from '../server/search/search-engine.ts';
import { searchEnginesOf } from '../server/search/search-engines.ts';
import { answerParent } from './answer-parent.ts';
import { insertEntries } from './insert-entries.ts';
import { inventEntries } from './invent-entries.ts';

const meilisearchUrl = process.env['MEILI_URL'];
const meilisearch = meilisearchUrl
  ? { url: meilisearchUrl, apiKey: process.env['MEILI_API_KEY'] ?? null, index: 'lakifoorumi-bench' }
  : null;
/** Few enough that no answer takes longer than the parent waits for. */
const grownAtOnce = 5_000;

const deeds = {
  /** Fills an empty database with the demonstration, and its index in every engine. */
  async begin({ databaseUrl }: { databaseUrl: string }): Promise<{ engines: SearchEngineName[] }> {
    await migrate(databaseUrl);
    await using opened = open(databaseUrl);
    await seedForums(opened.database);
    await seedGlossary(opened.database);
    await seedDemonstration(opened.database, new Date());
    for (const engine of opened.engines) await engine.rebuild();
    return { engines: opened.engines.map(({ name }) => name) };
  },
  /** Adds entries and indexes them in every engine, until there are `entries` or it has gone on for long; gives how many there are. */
  async grow({ databaseUrl, entries }: { databaseUrl: string; entries: number }): Promise<{ there: number }> {
    await using opened = open(databaseUrl);
    const before = await countOf(opened.database);
    const added = await insertEntries(opened.database, {
      entries: await inventEntries(Math.min(grownAtOnce, entries - before), before),
      from: before,
    });
    for (const engine of opened.engines) await engine.put(added);
    await opened.database.raw('analyze');
    return { there: await countOf(opened.database) };
  },
  /** Searches as the product does, one after another; gives the milliseconds of each and how many found nothing. */
  async search({ databaseUrl, engine: name, searches, unfinished }: Searches) {
    await using opened = open(databaseUrl);
    const { database, finnish } = opened;
    const engine = opened.engines.find((each) => each.name === name);
    if (!engine) throw new Error(`No ${name}`);
    const glossary = glossaryOf(await allGlossaryWords(database), finnish);
    const search = createSearch({
      database,
      finnish,
      glossary,
      answering: answeredBy(engine),
    });
    const ms: number[] = [];
    let empty = 0;
    for (const query of searches) {
      const startedAt = performance.now();
      const { hits } = await search.find({ query, unfinished });
      ms.push(performance.now() - startedAt);
      if (hits.length === 0) empty += 1;
    }
    return { ms, empty };
  },
};
export type SearchIndexProcess = typeof deeds;

type Searches = { databaseUrl: string; engine: SearchEngineName; searches: string[]; unfinished: boolean };

function open(databaseUrl: string) {
  const database = openDatabase(databaseUrl);
  const finnish = openFinnish();
  const engines = searchEnginesOf({ database, indexing: database, finnish, meilisearch });
  return { database, finnish, engines, [Symbol.asyncDispose]: () => database.destroy() };
}

async function countOf(database: ReturnType<typeof openDatabase>): Promise<number> {
  const row = await database('entries').count({ count: '*' }).first();
  return Number(row?.['count'] ?? 0);
}

answerParent(deeds);
