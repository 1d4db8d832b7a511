import { Meilisearch } from 'meilisearch';
import type { Finnish } from '../server/finnish/finnish.ts';
import { installedDictionary, openFinnish, openLexicon } from '../server/finnish/open-finnish.ts';
import { type Database, migrate, openDatabase } from '../server/platform/database.ts';
import { longestQuery, searchInput } from '../server/search/contract.ts';
import { createSearch } from '../server/search/create-search.ts';
import { findEntries } from '../server/search/find-entries.ts';
import { allGlossaryWords } from '../server/search/glossary-queries.ts';
import { glossaryOf } from '../server/search/glossary.ts';
import { meilisearchEngine } from '../server/search/meilisearch-engine.ts';
import { postgresSearchEngine } from '../server/search/postgres-search-engine.ts';
import { answeredBy, type SearchEngine } from '../server/search/search-engine.ts';
import type { Search } from '../server/search/search.ts';
import { startDatabases } from './databases.ts';
import { insertJudged } from './insert-judged.ts';
import { type JudgedQuery, readJudged } from './judged-files.ts';
import { type Judged, type Quality, qualityOf } from './search-quality.ts';

/** Paths of the files, and by what is searched; the dictionary that is installed, else the lexicon, when none is named. */
export type ScoreOptions = {
  entries: string;
  queries: string;
  engine: 'postgres' | 'meilisearch';
  dictionary?: 'voikko' | 'lexicon' | undefined;
};

/** How good the results are; `asYouType` is of searches of which the last word is still being typed. */
export type Scores = { overall: Quality; kinds: Record<string, Quality>; asYouType: Quality };

/** Of the last word so much has been typed when a search as one types is looked at. */
const typed = 0.65;

/** A command line or a machine on which nothing can be measured; the message says why. */
export class CannotScore extends Error {}

/** Fills a database that is removed afterwards with the entries, and asks it each query as the product would be asked. */
export async function scoreSearch(options: ScoreOptions): Promise<{ mode: Finnish['mode']; scores: Scores }> {
  const { entries, queries } = await readJudged(options);
  const finnish = openDictionary(options.dictionary);
  await using databases = await startDatabases();
  const url = await databases.create('search_score');
  await migrate(url);
  await using opened = open(url);
  const { database } = opened;
  const fileIds = await insertJudged(database, entries);
  const postgres = postgresSearchEngine({ database, indexing: database }, finnish);
  await postgres.rebuild();
  await using engine =
    options.engine === 'postgres' ? lent(postgres) : await fillMeilisearch(database, finnish);
  const glossary = glossaryOf(await allGlossaryWords(database), finnish);
  const search = createSearch({ database, finnish, glossary, answering: answeredBy(engine.engine) });
  const asked = { database, search, fileIds };
  return { mode: finnish.mode, scores: await scoresOf(asked, queries) };
}

function openDictionary(dictionary: ScoreOptions['dictionary']): Finnish {
  if (dictionary === 'lexicon') return openLexicon();
  if (dictionary === 'voikko' && installedDictionary() === null && !process.env['VOIKKO_DICTIONARY'])
    throw new CannotScore('No Voikko dictionary is installed here, and VOIKKO_DICTIONARY names none.');
  return openFinnish({ dictionary: process.env['VOIKKO_DICTIONARY'] ?? null });
}

function open(url: string) {
  const database = openDatabase(url);
  return { database, [Symbol.asyncDispose]: () => database.destroy() };
}

type LentEngine = AsyncDisposable & { engine: SearchEngine };

function lent(engine: SearchEngine): LentEngine {
  return { engine, [Symbol.asyncDispose]: async () => undefined };
}

async function fillMeilisearch(database: Database, finnish: Finnish): Promise<LentEngine> {
  const { MEILI_URL: url, MEILI_API_KEY: apiKey = null } = process.env;
  if (!url) throw new CannotScore('MEILI_URL names no server, so that Meilisearch cannot be asked.');
  const index = `search-score-${process.pid}`;
  const engine = meilisearchEngine({ url, apiKey, index }, { database, finnish });
  await engine.rebuild();
  const client = new Meilisearch({ host: url, ...(apiKey && { apiKey }) });
  return {
    engine,
    [Symbol.asyncDispose]: async () => {
      await client.deleteIndex(index);
    },
  };
}

type Deps = { database: Database; search: Search; fileIds: ReadonlyMap<string, string> };

async function scoresOf(deps: Deps, queries: readonly JudgedQuery[]): Promise<Scores> {
  const whole = await findAll(deps, queries, ({ query }) => ({ q: query }));
  const begun = await findAll(deps, queries, ({ query }) => ({ q: begunOf(query), kesken: '1' }));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const ofKind = (kind: string) => whole.filter((_result, index) => queries[index]?.kind === kind);
  return {
    overall: qualityOf(whole),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, qualityOf(ofKind(kind))])),
    asYouType: qualityOf(begun),
  };
}

async function findAll(
  { database, search, fileIds }: Deps,
  queries: readonly JudgedQuery[],
  inputOf: (query: JudgedQuery) => { q: string; kesken?: '1' },
): Promise<Judged[]> {
  const results: Judged[] = [];
  for (const query of queries) {
    const { q, ...rest } = inputOf(query);
    const input = searchInput.parse({ q: q.slice(0, longestQuery), ...rest });
    const { entries } = await findEntries({ database, search }, { ...input, language: 'fi' });
    results.push({ found: entries.map(({ id }) => fileIds.get(id) ?? ''), grades: query.rel });
  }
  return results;
}

function begunOf(query: string): string {
  return query.trim().replace(/\S+$/, (word) => {
    const letters = Array.from(word);
    return letters.slice(0, Math.max(1, Math.round(typed * letters.length))).join('');
  });
}
