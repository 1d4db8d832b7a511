import { z } from 'zod';
import { entryListItem, validities } from '../faq/contract.ts';
import type { ForumView } from '../forums/contract.ts';
import { id, instant, slug, wholeNumber, writtenText } from '../platform/contract.ts';
import { actNumber } from '../statutes/contract.ts';

/** The longest query that is understood, in UTF-16 units; of a longer one its beginning. */
export const longestQuery = 300;

/** The most that a search by words finds, the best first; there may be more. */
export const mostFound = 100;

/** A section of an act as an address names it, `25` or `25a`; of a regulation its article. */
const sectionKey = z.string().regex(/^[1-9]\d{0,3}[a-z]?$/);

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
  /** `1` to search for the words as they were typed: nothing is mended. */
  tarkka: z.enum(['', '1']).default(''),
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
  /** Of a search by words at most a hundred, the best: facets count these. */
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

export const suggestionsQuery = z.strictObject({ q: z.string().default('') });
/** The query, titles, no descriptions, addresses in the order of the titles (OpenSearch Suggestions 1.1). */
export const searchSuggestions = z.tuple([
  z.string(),
  z.array(z.string()),
  z.array(z.string()),
  z.array(z.string()),
]);
export type SearchSuggestions = z.infer<typeof searchSuggestions>;

export const glossaryKinds = ['abbreviation', 'slang', 'swedish', 'english', 'synonym'] as const;
export const glossaryKind = z.enum(glossaryKinds);
export type GlossaryKind = z.infer<typeof glossaryKind>;

/** How many words the glossary holds at most: all of it is kept in memory. */
export const mostGlossaryWords = 5_000;
const longestPhrase = 60;
const mostPhraseWords = 3;
const mostTerms = 6;
// Begins with a letter or a digit, so that a spreadsheet takes it for text.
const glossaryText = /^[\p{L}\p{N}][\p{L}\p{N} .:’'§/-]*$/u;

/** What people say: one to three words; kept in small letters. */
const phrase = writtenText({ min: 1, max: longestPhrase })
  .transform((text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .refine((text) => glossaryText.test(text), { params: { rule: 'not_a_phrase' } })
      .refine((text) => text.split(/[\s-]+/).length <= mostPhraseWords, {
        params: { rule: 'too_many_words' },
      }),
  );

/** Terms parted by commas, semicolons or lines. */
const terms = writtenText({ min: 1, max: mostTerms * longestPhrase })
  .transform((text) => [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((term) => term.trim().replace(/\s+/g, ' '))
        .filter((term) => term !== ''),
    ),
  ])
  .refine((all) => all.length > 0, { params: { rule: 'required' } })
  .refine((all) => all.length <= mostTerms, { params: { rule: 'too_many_terms' } })
  .refine((all) => all.every((term) => term.length <= longestPhrase && glossaryText.test(term)), {
    params: { rule: 'not_a_term' },
  });

/** With an id the word is changed, without one it is new; a removed word that is written again comes back. */
export const writeGlossaryWordInput = z.strictObject({
  glossaryWordId: id.optional(),
  phrase,
  terms,
  kind: glossaryKind,
});
export const glossaryWordInput = z.strictObject({ glossaryWordId: id });
export const glossaryWordReply = z.object({ glossaryWordId: id });

/** A word of the glossary as its keeper sees it. */
export const glossaryWordView = z.object({
  id,
  phrase: z.string(),
  terms: z.array(z.string()),
  kind: glossaryKind,
  updatedAt: instant,
});
export type GlossaryWordView = z.infer<typeof glossaryWordView>;

/** A part of a query with what it is read as; words without terms are searched for as they are. */
export type UnderstoodPhrase = {
  kind: 'citation' | 'words';
  text: string;
  baseForms: readonly string[];
  terms: readonly string[];
};

/** What the page of the glossary shows; `page` is counted from 1. */
export type GlossaryPageView = {
  asked: { filter: string; kind: GlossaryKind | ''; tried: string };
  words: GlossaryWordView[];
  total: number;
  page: number;
  pages: number;
  /** A word to be written, as the list of missing knowledge proposes it; the word itself when the glossary has it. */
  proposed: { phrase: string; known: GlossaryWordView | null } | null;
  understood: UnderstoodPhrase[] | null;
  removed: GlossaryWordView[];
};

/** Words that found nothing, or that were followed by others; sent by the search page, with nothing of who searched. */
export const countedSearchInput = z.strictObject({
  haku: writtenText({ min: 1, max: longestQuery }),
  sitten: writtenText({ max: longestQuery }).default(''),
});

export const unansweredSearchInput = z.strictObject({ unansweredSearchId: id });
export const unansweredSearchReply = z.object({});

/** A search that was left without an answer; `nextQuery` is what was most often tried next. */
export type UnansweredSearchView = {
  id: string;
  query: string;
  searches: number;
  foundNothing: number;
  /** In the last seven days. */
  inWeek: number;
  /** `2026-11-25`. */
  lastAsked: string;
  nextQuery: string | null;
};

/** What the page of missing knowledge shows; `rare` searches are counted and not shown. */
export type UnansweredSearchesView = {
  searches: UnansweredSearchView[];
  rare: number;
  removed: { id: string; query: string }[];
};
