import { newId } from '../platform/id.ts';
import type { JobInput, JobOrder } from '../platform/jobs.ts';
import type { SearchEngineName } from './contract.ts';
import type { SearchEngine } from './search-engine.ts';

/** What the keys of one engine's orders begin with; each goes on with an id of its own, so that none replaces another. */
export const indexEntryKey = (engine: SearchEngineName): string => `index-entry ${engine} `;

/** One job for each engine, so that one that is away holds up none of the others. */
export function orderIndexEntry(engine: SearchEngineName, entryId: string): JobOrder {
  return { name: 'index-entry', input: { engine, entryId }, key: indexEntryKey(engine) + newId() };
}

/** After an entry is published, reviewed or revoked: an engine takes what is public of it now, or lets it go. */
export function indexEntry({ engines }: { engines: readonly SearchEngine[] }) {
  return async ({ engine: name = '', entryId = '' }: JobInput): Promise<void> => {
    // An engine that is not configured needs nothing; when it comes, it is filled as a whole.
    await engines.find((engine) => engine.name === name)?.put([entryId]);
  };
}
