import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';

const judgedEntry = z.object({
  id: z.string().min(1),
  forum: z.string(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  citations: z.array(z.object({ number: z.string(), section: z.string().nullable() })),
  tags: z.array(z.string()),
});
const judgedQuery = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  query: z.string().min(1),
  /** Entry -> grade: 2 answers the query, 1 is related. */
  rel: z.record(z.string(), z.number().int().min(0).max(10)),
});
export type JudgedEntry = z.infer<typeof judgedEntry>;
export type JudgedQuery = z.infer<typeof judgedQuery>;

/** What is wrong with a file, in words for whoever named it. */
export class BadFile extends Error {}

/** Reads entries and the queries that were judged on them. Paths are those of the folder in which npm was called. */
export async function readJudged(paths: {
  entries: string;
  queries: string;
}): Promise<{ entries: JudgedEntry[]; queries: JudgedQuery[] }> {
  const { threads: entries } = await readShaped(
    paths.entries,
    z.object({ threads: z.array(judgedEntry).min(1) }),
  );
  const queries = await readShaped(paths.queries, z.array(judgedQuery).min(1));
  refuseTwins(paths.entries, entries);
  refuseTwins(paths.queries, queries);
  const known = new Set(entries.map(({ id }) => id));
  for (const { id, rel } of queries) {
    const strange = Object.keys(rel).find((entryId) => !known.has(entryId));
    if (strange)
      throw new BadFile(`${paths.queries}: query ${id} judges ${strange}, which is not in ${paths.entries}.`);
  }
  const judged = queries.filter(({ rel }) => Object.values(rel).some((grade) => grade > 0));
  if (judged.length === 0) throw new BadFile(`${paths.queries}: no query has a grade above 0 in "rel".`);
  if (judged.length < queries.length)
    console.error(`${queries.length - judged.length} queries have no grade above 0 and are left out.`);
  return { entries, queries: judged };
}

async function readShaped<Shape>(path: string, shape: z.ZodType<Shape>): Promise<Shape> {
  const absolute = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const text = await readFile(absolute, 'utf8').catch((error: unknown) => {
    throw new BadFile(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const parsed = shape.safeParse(json(path, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadFile(
    `${path} is not of the expected shape: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`,
  );
}

function json(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFile(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function refuseTwins(path: string, rows: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new BadFile(`${path}: the id ${id} is there twice.`);
    seen.add(id);
  }
}
