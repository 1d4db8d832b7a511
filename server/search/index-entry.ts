import type { JobInput } from '../platform/jobs.ts';
import type { SearchIndex } from './search-index.ts';

/** After an entry is published or reviewed: the index takes what is public of it now, or lets it go. */
export function indexEntry({ search }: { search: SearchIndex }) {
  return async ({ entryId = '' }: JobInput): Promise<void> => search.put(entryId);
}
