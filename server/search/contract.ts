import { z } from 'zod';
import { entryListItem, validities } from '../faq/contract.ts';
import type { ForumView } from '../forums/contract.ts';
import { slug, wholeNumber, writtenText } from '../platform/contract.ts';
import { actNumber } from '../statutes/contract.ts';

/** The longest query that is understood, in UTF-16 units; of a longer one its beginning. */
export const longestQuery = 300;

/** A section of an act as an address names it, `25` or `25a`; of a regulation its article. */
export const sectionKey = z.string().regex(/^[1-9]\d{0,3}[a-z]?$/);

/** To what a search is limited; '' is no limit. The names are those of the page's address. */
export const searchLimits = z.strictObject({
  foorumi: slug.or(z.literal('')).default(''),
  laki: actNumber.or(z.literal('')).default(''),
  pykala: sectionKey.or(z.literal('')).default(''),
  vuosi: z
    .string()
    .regex(/^20\d\d$/)
    .or(z.literal(''))
    .default(''),
  voimassaolo: z.enum(validities).exclude(['revoked']).or(z.literal('')).default(''),
});
export type SearchLimits = z.infer<typeof searchLimits>;

export const searchInput = z.strictObject({
  q: writtenText({ max: longestQuery }).default(''),
  ...searchLimits.shape,
  /** `1` while the last word is still being typed: it is then completed. */
  kesken: z.enum(['', '1']).default(''),
  sivu: wholeNumber({ min: 1, max: 200 }).default(1),
});
export type SearchInput = z.infer<typeof searchInput>;

/** Which engine answered. */
export const searchEngineName = z.enum(['postgres', 'meilisearch']);
export type SearchEngineName = z.infer<typeof searchEngineName>;

/** One value by which the hits can be limited, and how many of them have it. `text` is in the reader's language. */
export const facetValue = z.object({ value: z.string(), text: z.string(), entries: z.number().int() });
export type FacetValue = z.infer<typeof facetValue>;

/** What the hits can be limited by, each list with the most frequent first. */
export const searchFacets = z.object({
  foorumi: z.array(facetValue),
  laki: z.array(facetValue),
  /** Of the act the search is limited to; empty without one. */
  pykala: z.array(facetValue),
  vuosi: z.array(facetValue),
  voimassaolo: z.array(facetValue),
});
export type SearchFacets = z.infer<typeof searchFacets>;

/** A section of the law near to what was found, with its page. */
export const relatedSection = z.object({ text: z.string(), path: z.string(), entries: z.number().int() });
export type RelatedSection = z.infer<typeof relatedSection>;

export const searchReply = z.object({
  query: z.string(),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  entries: z.array(entryListItem),
  /** The query with its misspelt words mended, when some were; it is what was searched for. */
  didYouMean: z.string().nullable(),
  facets: searchFacets,
  relatedSections: z.array(relatedSection),
  engine: searchEngineName,
  /** True when the engine that should have answered did not. */
  fellBack: z.boolean(),
});
export type SearchReply = z.infer<typeof searchReply>;

/** What the search page shows; `found` is null while nothing has been asked. */
export type SearchPageView = {
  asked: SearchInput;
  found: SearchReply | null;
  forums: ForumView[];
};
