import { seedDemonstration } from '../seeds/demonstration.ts';
import { seedForums } from '../seeds/forums.ts';
import { postgresSearchIndex } from '../server/search/postgres-search-index.ts';
import { migrate, openDatabase } from '../server/platform/database.ts';
import { answerParent } from './answer-parent.ts';
import { insertEntries } from './insert-entries.ts';
import { inventEntries } from './invent-entries.ts';

const deeds = {
  /** Fills an empty database with the demonstration and so many entries that there are `entries` in all, and indexes them. */
  async fill({
    databaseUrl,
    entries,
  }: {
    databaseUrl: string;
    entries: number;
  }): Promise<{ indexed: number }> {
    await migrate(databaseUrl);
    await using database = opened(databaseUrl);
    await seedForums(database.knex);
    await seedDemonstration(database.knex, new Date());
    const { length: before } = await database.knex('entries').pluck('id');
    await insertEntries(database.knex, await inventEntries(entries - before));
    await database.knex.raw('analyze');
    const { entries: indexed } = await postgresSearchIndex(database.knex).rebuild();
    return { indexed };
  },
  /** Searches through the port, one after another; gives the milliseconds of each and how many found nothing. */
  async search({ databaseUrl, searches }: { databaseUrl: string; searches: string[] }) {
    await using database = opened(databaseUrl);
    const index = postgresSearchIndex(database.knex);
    const ms: number[] = [];
    let empty = 0;
    for (const query of searches) {
      const startedAt = performance.now();
      const { total } = await index.search({ query, limit: 20, offset: 0 });
      ms.push(performance.now() - startedAt);
      if (total === 0) empty += 1;
    }
    return { ms, empty };
  },
};
export type SearchIndexProcess = typeof deeds;

function opened(databaseUrl: string) {
  const knex = openDatabase(databaseUrl);
  return { knex, [Symbol.asyncDispose]: () => knex.destroy() };
}

answerParent(deeds);
