import type { JobInput } from '../platform/jobs.ts';
import type { SearchIndex } from './search-index.ts';

/** After an entry is revoked: it is no longer found. */
export function unindexEntry({ search }: { search: SearchIndex }) {
  return async ({ entryId = '' }: JobInput): Promise<void> => search.remove(entryId);
}
