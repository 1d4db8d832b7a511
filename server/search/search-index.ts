export type SearchQuestion = {
  /** What was typed, as it was typed. */
  query: string;
  forumSlug?: string;
  limit: number;
  offset: number;
};

/** Ids of entries, the best first, and how many there are in all. */
export type SearchHits = { entryIds: string[]; total: number };

/**
 * The port through which entries are found. Documents come from the view of public entries alone, and whoever shows a hit
 * reads it from that view again, so that an index that lags never shows what is no longer public.
 */
export type SearchIndex = {
  /** Takes what is public of the entry now; an entry that is not public is removed. */
  put(entryId: string): Promise<void>;
  remove(entryId: string): Promise<void>;
  rebuild(): Promise<{ entries: number }>;
  search(question: SearchQuestion): Promise<SearchHits>;
};
