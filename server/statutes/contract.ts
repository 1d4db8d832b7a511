import { z } from 'zod';

/** Statutes are named in these languages. */
export const citationLanguage = z.enum(['fi', 'sv', 'en']);
export type CitationLanguage = z.infer<typeof citationLanguage>;

/** The fields of the law into which the register of acts is parted. */
export const actField = z.enum([
  'social',
  'family',
  'school',
  'health',
  'administration',
  'justice',
  'residence',
  'treaties',
]);
export type ActField = z.infer<typeof actField>;

/** A statute's number, `417/2007`, a regulation's of the EU, `2016/679`, or a treaty's in the Treaty Series, `60/1991`. */
export const actNumber = z.string().regex(/^\d{1,4}\/\d{1,4}$/);

/** An act as an address names it: `417-2007`. */
export const actKey = z.string().regex(/^\d{1,4}-\d{1,4}$/);

/** A section or article as an address names it: `25`, `25a`, and where sections are numbered by chapters `40-5`. */
export const placeKey = z.string().regex(/^(?:[1-9]\d{0,2}[a-z]?-)?[1-9]\d{0,3}[a-z]?$/);

/**
 * A citation that what is typed may be on its way to. `line` is how it is stored; `unread` is the part that does not read, and
 * `needs_chapter` says that the act numbers its sections anew in each chapter.
 */
export const citationSuggestion = z.object({
  line: z.string(),
  warning: z.enum(['unread', 'needs_chapter']).nullable(),
  unread: z.string(),
});
export type CitationSuggestion = z.infer<typeof citationSuggestion>;

/**
 * A place in the law. `section` is `25 §`, `25 a §`, `6 artikla`, or null for a whole act or chapter; `25 §` and `25 a §` are
 * two sections. In an article of the EU `subsection` is the numbered paragraph (kohta) and `item` the lettered point, a = 1.
 */
export const citation = z.strictObject({
  actNumber,
  chapter: z
    .string()
    .regex(/^[1-9]\d{0,2}( [a-z])?$/)
    .nullish(),
  section: z
    .string()
    .regex(/^[1-9]\d{0,3}( [a-z])? (§|artikla)$/)
    .nullable(),
  subsection: z.int().min(1).max(99).nullish(),
  item: z.int().min(1).max(99).nullish(),
});
export type Citation = z.infer<typeof citation>;
