import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { analysisVersion } from '../../server/finnish/open-finnish.ts';
import { wordsOf } from '../../server/finnish/text-words.ts';
import { acts } from '../../server/statutes/acts.ts';

const here = import.meta.dirname;

/** The forms the lexicon is made of. */
export type Sources = {
  /** Of the field itself: every one of them must be known. */
  field: readonly string[];
  /** Frequent words of Finnish, to know those too and to learn from. */
  general: readonly string[];
  /** Frequent words kept aside, to measure how words fare that the lexicon has not seen. */
  heldOut: readonly string[];
  /** Changes when any of the words does, and with the analysis. */
  digest: string;
};

const entriesFile = z.object({
  threads: z.array(
    z.object({ title: z.string(), question: z.string(), answer: z.string(), tags: z.array(z.string()) }),
  ),
});

/** One word in so many is held out. */
const heldOutOf = 25;

export function readSources(): Sources {
  const frequent = brotliDecompressSync(readFileSync(`${here}/frequent-words.txt.br`))
    .toString('utf8')
    .split('\n');
  const field = distinctWords([
    ...textsOfEntries(),
    ...acts.flatMap(({ name, otherNames }) => [name.fi, ...otherNames]),
    readFileSync(`${here}/words-of-social-work.txt`, 'utf8'),
  ]);
  const inField = new Set(field);
  return {
    field,
    general: frequent.filter((_, index) => index % heldOutOf !== 0),
    heldOut: frequent.filter((word, index) => index % heldOutOf === 0 && !inField.has(word)),
    digest: digestOf([String(analysisVersion), ...field, '', ...frequent]),
  };
}

function textsOfEntries(): string[] {
  const file: unknown = JSON.parse(readFileSync(`${here}/../../seeds/entries-fi.json`, 'utf8'));
  const { threads } = entriesFile.parse(file);
  return threads.flatMap(({ title, question, answer, tags }) => [title, question, answer, ...tags]);
}

function distinctWords(texts: readonly string[]): string[] {
  const words = texts.flatMap(wordsOf).map(({ text }) => text);
  return Array.from(new Set(words)).sort();
}

function digestOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
}
