import { z } from 'zod';
import { citationView, signedDissent } from '../answers/contract.ts';
import { id, instant, slug, wholeNumber, writtenText } from '../platform/contract.ts';
import { actField, actNumber, citationSuggestion } from '../statutes/contract.ts';

export const validities = ['in_force', 'to_review', 'law_changed', 'superseded', 'revoked'] as const;
export type Validity = (typeof validities)[number];

const inLanguages = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/**
 * A published question with its signed answer, at a stable address. A revoked one keeps its address and title: its question,
 * answer, dissents and citations are empty.
 */
export const entryView = z.object({
  id,
  title: z.string(),
  questionText: z.string(),
  answerHtml: z.string(),
  citations: z.array(citationView),
  signatures: z.number().int(),
  oneSignatureReason: z.string().nullable(),
  signedOn: z.iso.date(),
  /** The other lawyer's differing view, signed beside the answer; sanitised HTML. */
  dissents: z.array(signedDissent),
  forum: z.object({ slug, name: inLanguages }),
  session: z.object({ id, title: z.string(), startsAt: instant, isPublic: z.boolean() }),
  tags: z.array(z.string()),
  validity: z.enum(validities),
  validityNote: z.string(),
  supersededById: id.nullable(),
  illustrative: z.boolean(),
  /** Someone has said that it tells who a client is: its texts are kept out of sight while that is looked at. */
  hidden: z.boolean(),
  /** The day on which personal data was taken from its signed text: the one exception to that such a text never changes. */
  redactedOn: z.iso.date().nullable(),
  publishedAt: instant,
  updatedAt: instant,
});
export type EntryView = z.infer<typeof entryView>;

/** Where a text holds what was searched for: UTF-16 offsets, and for what. Marks are in order and do not overlap. */
export type TextMark = { start: number; end: number; term: string };

const marks = z.array(z.tuple([z.number().int(), z.number().int()]));

/** An entry in a list; title and `snippet` are plain texts in which the matches (UTF-16 offsets) are to be marked. */
export const entryListItem = z.object({
  id,
  title: z.string(),
  titleMatches: marks,
  snippet: z.string(),
  matches: marks,
  forum: z.object({ slug, name: inLanguages }),
  citations: z.array(citationView),
  validity: z.enum(validities),
  illustrative: z.boolean(),
  publishedAt: instant,
});
export type EntryListItem = z.infer<typeof entryListItem>;

/** What the page of an entry shows, and which of its forms the reader may use. */
export type EntryPageView = {
  entry: EntryView;
  may: { review: boolean; revoke: boolean };
  /** The question under which someone signed in may read and join the discussion; null for a visitor. */
  discussedIn: string | null;
  /** The draft that the reader has just laid aside because this answers it, while that can be undone. */
  putAway: { questionId: string; secondsLeft: number } | null;
};

/** An act in the register; `text` is its name and number in the reader's language, `path` its page without language prefix. */
export const actListItem = z.object({
  number: actNumber,
  text: z.string(),
  path: z.string(),
  abbreviations: z.array(z.string()),
  /** How many entries cite it. */
  entries: z.number().int(),
});
export type ActListItem = z.infer<typeof actListItem>;

export const actList = z.object({
  fields: z.array(z.object({ field: actField, acts: z.array(actListItem) })),
});
/** The register of acts by fields of the law; `q` is what it was filtered by. */
export type ActsPageView = z.infer<typeof actList> & { q: string };

/** By what the register is filtered, and from what a citation is completed. */
export const actsQuery = z.strictObject({ q: writtenText({ max: 100 }).default('') });
export const citationSuggestions = z.object({ suggestions: z.array(citationSuggestion) });
export const sectionQuery = z.strictObject({ sivu: wholeNumber({ min: 1, max: 200 }).default(1) });

/** A section of an act that entries cite. */
export const citedSection = z.object({ text: z.string(), path: z.string(), entries: z.number().int() });
export type CitedSection = z.infer<typeof citedSection>;

export type ActView = {
  number: string;
  text: string;
  path: string;
  name: Record<'fi' | 'sv' | 'en', string>;
  otherNames: readonly string[];
  abbreviations: readonly string[];
  url: string;
};

export type ActPageView = {
  act: ActView;
  entries: number;
  sections: CitedSection[];
  newest: EntryListItem[];
};

/**
 * The entries that cite a section. `short` is the section without its act; `searchLimits` limit a search to it, to the act alone
 * where sections are numbered by chapters; `previous` and `next` are the nearest sections of the act that have entries. Paths
 * are without language prefix.
 */
export const sectionView = z.object({
  act: z.object({ number: actNumber, text: z.string(), path: z.string() }),
  text: z.string(),
  short: z.string(),
  path: z.string(),
  url: z.string(),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  entries: z.array(entryListItem),
  searchLimits: z.object({ laki: actNumber, pykala: z.string().nullable() }),
  previous: citedSection.nullable(),
  next: citedSection.nullable(),
});
export type SectionView = z.infer<typeof sectionView>;

/** How many entries a page of a list holds. */
export const entriesOnPage = 20;

/** The page of a list that an address asks for; anything but a number is the first. */
export const pageAsked = wholeNumber({ min: 1, max: 200 }).catch(1);
