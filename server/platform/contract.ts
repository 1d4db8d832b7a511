import { z } from 'zod';

/** An id made by `newId`. */
export const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** A short readable key in an address, such as a forum's. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

// NUL cannot be stored by PostgreSQL and a lone surrogate is not text; both would become errors far from the writer.
const storable = (text: string) => !text.includes('\0') && text.isWellFormed();

/** Text a person wrote: line ends made one kind, outer space removed, lengths in UTF-16 units. */
export function writtenText(limits: { min?: number; max: number }) {
  return z
    .string()
    .refine(storable, { params: { rule: 'not_text' } })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(limits.min ?? 0)
        .max(limits.max),
    );
}

/** A calendar day, `2026-11-25`. */
export const day = z.iso.date().refine((text) => text >= '2000-01-01' && text <= '2100-12-31', {
  params: { rule: 'day_out_of_range' },
});

/** A moment: `2026-11-25T13:00:00Z` in JSON. */
export const instant = z.iso.datetime({ offset: true });

/** What a form sends from a date-and-time field, taken as Helsinki time, or a moment with its zone. */
export const localDateTime = z
  .string()
  .regex(
    /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/,
  );

/** A time of day, `14:15`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A whole number from JSON or from a form field. */
export function wholeNumber(limits: { min: number; max: number }) {
  return z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,9}$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(limits.min).max(limits.max));
}

/** The key with which a command may safely be sent again (the `Idempotency-Key` header, RFC draft of the IETF httpapi group). */
export const operationId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** The most findings that are confirmed with one command: a longer text has to be mended. */
export const mostConfirmed = 200;

/** What names a finding that may be confirmed: a digest of its kind and words (`findingToken`). */
export const findingToken = z.string().regex(/^[A-Za-z0-9_-]{16}$/);

/** The findings of which the sender says that they tell of no client. */
export const confirmedFindings = z.array(findingToken).max(mostConfirmed);
