import { parseArgs } from 'node:util';
import { z } from 'zod';

export const parts = ['entry', 'fanout', 'commands', 'memory', 'search'] as const;
export type Part = (typeof parts)[number];

export type Options = {
  json: boolean;
  only: readonly Part[];
  followers: readonly number[];
  processes: readonly number[];
};

const listed = (text: string) => [...new Set(text.split(',').map((each) => each.trim()))];
const followerCount = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(5_000));
const schema = z.object({
  json: z.boolean(),
  only: z
    .string()
    .transform(listed)
    .pipe(z.array(z.enum(parts))),
  followers: z.string().transform(listed).pipe(z.array(followerCount)),
  processes: z
    .string()
    .transform(listed)
    .pipe(z.array(z.enum(['1', '2']).transform(Number))),
});

export const usage = `npm run bench -- [--json] [--only ${parts.join(',')}] [--followers 100,500,1000,2000,5000] [--processes 1,2]`;

/** Reads the command line; throws on what it does not know. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: parts.join(',') },
      followers: { type: 'string', default: '100,500,1000,2000,5000' },
      processes: { type: 'string', default: '1,2' },
    },
  });
  const { followers, ...rest } = schema.parse(values);
  // Followers are added to those already there, so the sizes are taken from the smallest up.
  return { ...rest, followers: followers.toSorted((one, other) => one - other) };
}
