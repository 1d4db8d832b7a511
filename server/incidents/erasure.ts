import { z } from 'zod';
import { id, instant } from '../platform/contract.ts';

const span = z.tuple([z.int().min(0), z.int().min(1)]);

/**
 * One line of the ledger of what was taken away for good: where it stood and how much, never what it was. `place` is
 * `table.column`, or the name of a table whose row went. `spans` are UTF-16 offsets in the text as it was, null for all of it;
 * `restDigest` is of what remained.
 */
export const erasure = z.strictObject({
  id,
  at: instant,
  reason: z.enum(['incident', 'retention']),
  incidentId: id.nullable(),
  place: z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/),
  rowKey: z.string().max(200),
  spans: z.array(span).nullable(),
  restDigest: z.string().nullable(),
});
export type Erasure = z.infer<typeof erasure>;
