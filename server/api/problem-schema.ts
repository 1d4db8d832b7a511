import { z } from 'zod';
import { type ProblemCode, problemStatuses } from '../platform/problem.ts';
import { findingToken } from '../platform/contract.ts';
import { finding } from '../privacy/contract.ts';

/** Every code a refusal may have. */
export const problemCodes = Object.keys(problemStatuses) as ProblemCode[]; // as: Object.keys forgets what the keys are

/** A refusal as JSON (RFC 9457): `fields` say what to correct, `findings` where a text holds identifying details. */
export const problemSchema = z.object({
  type: z.string().meta({ description: 'Where the code is explained: /api#<code>.' }),
  title: z.string(),
  status: z.number().int().min(400).max(599),
  detail: z.string(),
  code: z.enum(problemCodes),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  findings: z
    .array(
      z.object({
        field: z.string(),
        ...finding.shape,
        token: findingToken.optional().meta({ description: 'With it the finding may be confirmed.' }),
        text: z
          .string()
          .optional()
          .meta({ description: 'What is written there, of a saved text that is signed or published.' }),
      }),
    )
    .optional(),
});
