import { z } from 'zod';

/** What a structured identifier of a client is. */
export const identifierKind = z.enum(['personal_identity_code', 'email', 'phone']);
export type IdentifierKind = z.infer<typeof identifierKind>;

/** A place in a text that may tell who somebody is: UTF-16 offsets, `end` exclusive, never the text itself. */
export const finding = z.strictObject({
  kind: identifierKind,
  /** `block`: the text is neither saved nor shown before this is removed. */
  level: z.enum(['block']),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Finding = z.infer<typeof finding>;
