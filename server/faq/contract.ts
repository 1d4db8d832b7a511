import { z } from 'zod';
import { citationView, signedDissent } from '../answers/contract.ts';
import { id, instant, slug, wholeNumber } from '../platform/contract.ts';

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
  publishedAt: instant,
  updatedAt: instant,
});
export type EntryView = z.infer<typeof entryView>;

/** An entry in a list; `snippet` is plain text in which `matches` (UTF-16 offsets) are to be marked. */
export const entryListItem = z.object({
  id,
  title: z.string(),
  snippet: z.string(),
  matches: z.array(z.tuple([z.number().int(), z.number().int()])),
  forum: z.object({ slug, name: inLanguages }),
  citations: z.array(z.string()),
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
};

/** How many entries a page of a list holds. */
export const entriesOnPage = 20;

/** The page of a list that an address asks for; anything but a number is the first. */
export const pageAsked = wholeNumber({ min: 1, max: 200 }).catch(1);
