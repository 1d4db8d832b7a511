import { z } from 'zod';

/** Statutes are named in these languages. */
export const citationLanguage = z.enum(['fi', 'sv', 'en']);
export type CitationLanguage = z.infer<typeof citationLanguage>;

/** A statute's number, `417/2007`, or a regulation's of the EU, `2016/679`. */
export const actNumber = z.string().regex(/^\d{1,4}\/\d{1,4}$/);

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
