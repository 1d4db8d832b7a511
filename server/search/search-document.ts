import type { Validity } from '../faq/contract.ts';

/**
 * What an index holds of a public entry. `impacts` are BM25F's saturated term weights, which depend on this entry alone: an
 * index adds them up, weighted by the query and by how rare a term is (Robertson and Zaragoza 2009, section 3.6).
 */
export type SearchDocument = {
  entryId: string;
  /** Of the analysis' version and of all that was analysed: an index that holds another is out of date. */
  digest: string;
  forumSlug: string;
  /** `417/2007`. */
  actNumbers: readonly string[];
  /** `417/2007 25a`. */
  sections: readonly string[];
  year: number;
  validity: Validity;
  /** Term -> impact, in [0, 2.2). */
  impacts: Readonly<Record<string, number>>;
  /** The distinct words as they were written, in small letters: spelling is repaired and words are completed against them. */
  words: readonly string[];
};
