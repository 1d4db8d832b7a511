import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BadDictionary } from '../server/finnish/open-finnish.ts';
import { BadFile } from './judged-files.ts';
import { CannotScore, type Scores, scoreSearch } from './score-search.ts';
import type { Quality } from './search-quality.ts';

const usage =
  'npm run search:score -- --entries FILE --queries FILE [--engine postgres|meilisearch] [--dictionary voikko|lexicon] [--json]';

const optionsSchema = z.object({
  entries: z.string(),
  queries: z.string(),
  engine: z.enum(['postgres', 'meilisearch']),
  dictionary: z.enum(['voikko', 'lexicon']).optional(),
  json: z.boolean(),
});
type Options = z.infer<typeof optionsSchema>;

try {
  const options = readOptions(process.argv.slice(2));
  const { mode, scores } = await scoreSearch(options);
  console.log(options.json ? JSON.stringify(scores, null, 2) : tableOf(scores, `${options.engine}, ${mode}`));
} catch (error) {
  const isForeseen = [BadFile, BadDictionary, CannotScore].some((kind) => error instanceof kind);
  if (!isForeseen || !(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        entries: { type: 'string' },
        queries: { type: 'string' },
        engine: { type: 'string', default: 'postgres' },
        dictionary: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return optionsSchema.parse(values);
  } catch (error) {
    const issue =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `--${path.join()}: ${message}`)
        : [];
    throw new CannotScore([...issue, usage].join('\n'));
  }
}

function tableOf({ overall, kinds, asYouType }: Scores, head: string): string {
  const rows: [string, Quality][] = [['all', overall], ...Object.entries(kinds), ['as you type', asYouType]];
  const figures = ({ ndcg10, mrr10, recall5, success1, zeroResultRate }: Quality) =>
    [ndcg10, mrr10, recall5, success1, zeroResultRate]
      .map((figure) => figure.toFixed(3).padStart(10))
      .join('');
  const title = ['nDCG@10', 'MRR@10', 'recall@5', 'success@1', 'nothing']
    .map((name) => name.padStart(10))
    .join('');
  return [
    head,
    ''.padEnd(14) + title,
    ...rows.map(([name, quality]) => name.padEnd(14) + figures(quality)),
  ].join('\n');
}
