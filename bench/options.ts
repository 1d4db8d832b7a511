import { parseArgs } from 'node:util';
import { z } from 'zod';

export const parts = ['entry', 'fanout', 'commands', 'memory', 'search', 'finnish'] as const;
export type Part = (typeof parts)[number];

export type Options = {
  json: boolean;
  only: readonly Part[];
  followers: readonly number[];
  processes: readonly number[];
  entries: readonly number[];
};

const listed = (text: string) => [...new Set(text.split(',').map((each) => each.trim()))];
const followerCount = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(5_000));
const entryCount = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(1_000_000));
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
  entries: z.string().transform(listed).pipe(z.array(entryCount)),
});

export const usage = `npm run bench -- [--json] [--only ${parts.join(',')}] [--followers 100,500,1000,2000,5000] [--processes 1,2] [--entries 133,20000,200000]`;

/** Reads the command line; throws on what it does not know. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: parts.join(',') },
      followers: { type: 'string', default: '100,500,1000,2000,5000' },
      processes: { type: 'string', default: '1,2' },
      entries: { type: 'string', default: '133,20000,200000' },
    },
  });
  const { followers, entries, ...rest } = schema.parse(values);
  // Followers and entries are added to those already there, so the sizes are taken from the smallest up.
  const rising = (sizes: readonly number[]) => sizes.toSorted((one, other) => one - other);
  return { ...rest, followers: rising(followers), entries: rising(entries) };
}
