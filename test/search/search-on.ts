import { openFinnish } from '../../server/finnish/open-finnish.ts';
import type { Database } from '../../server/platform/database.ts';
import { createSearch } from '../../server/search/create-search.ts';
import { emptyGlossary, type Glossary } from '../../server/search/glossary.ts';
import { postgresSearchEngine } from '../../server/search/postgres-search-engine.ts';
import { answeredBy } from '../../server/search/search-engine.ts';

/** One for all tests: reading the dictionary takes a while. With Voikko where it is installed, else with the lexicon. */
export const finnish = openFinnish();

/** The search with PostgreSQL alone. */
export function searchOn(database: Database, glossary: Glossary = emptyGlossary) {
  const engine = postgresSearchEngine({ database, indexing: database }, finnish);
  const search = createSearch({ database, finnish, glossary, answering: answeredBy(engine) });
  return { engine, search };
}
