import { z } from 'zod';
import { findingToken } from '../platform/contract.ts';

/** What may tell who a client is. */
export const identifierKind = z.enum([
  'personal_identity_code',
  'electronic_client_identifier',
  'email',
  'phone',
  'bank_account',
  'business_id',
  'number_plate',
  'street_address',
  'postal_place',
  'birth_date',
  'case_number',
  'name',
  'lone_name',
  'combination',
]);
export type IdentifierKind = z.infer<typeof identifierKind>;

/**
 * `block`: the text is neither saved nor shown before this is removed. `warn`: the writer looks at it, and puts something
 * more general in its place or says that it tells of no client.
 */
export const findingLevel = z.enum(['warn', 'block']);
export type FindingLevel = z.infer<typeof findingLevel>;

/**
 * A place in a text that may tell who somebody is: UTF-16 offsets, `end` exclusive, never the text itself. `instead` is
 * something more general to write in its place (“14-vuotias”, “pohjoinen kunta”), in the form that the sentence asks for where known.
 */
export const finding = z.strictObject({
  kind: identifierKind,
  level: findingLevel,
  start: z.int().min(0),
  end: z.int().min(1),
  instead: z.string().optional(),
});
export type Finding = z.infer<typeof finding>;

/** A text being written, in which findings are looked for; it is neither kept nor logged. */
export const findIdentifiersInput = z.strictObject({ text: z.string().max(20_000) });

/** A finding with which a warning may be confirmed: by its `token` in the envelope of the command that saves the text. */
export const markedFinding = finding.extend({ token: findingToken.optional() });
export type MarkedFinding = z.infer<typeof markedFinding>;

export const findIdentifiersReply = z.object({ findings: z.array(markedFinding) });
