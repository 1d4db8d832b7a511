import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createRandom, type Random } from './random.ts';

const thread = z.object({
  forum: z.string(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  citations: z.array(z.object({ number: z.string(), section: z.string().nullable() })),
  tags: z.array(z.string()),
});
const file = z.object({ threads: z.array(thread) });

export type WrittenEntry = z.infer<typeof thread>;

/** So many invented entries: sentences of the demonstration's texts put together anew, the same at every run with the same seed. */
export async function inventEntries(count: number, seed = 20_000): Promise<WrittenEntry[]> {
  const text = await readFile(new URL('../seeds/entries-fi.json', import.meta.url), 'utf8');
  const { threads } = file.parse(JSON.parse(text));
  const random = createRandom(seed);
  const titles = threads.flatMap(({ title, question }) => [title, ...sentences(question).filter(isTitle)]);
  const answers = threads.flatMap(({ answer }) => sentences(answer));
  const questions = threads.flatMap(({ question }) => sentences(question));
  const several = (from: readonly string[], most: number) =>
    Array.from({ length: 2 + random.below(most - 1) }, () => random.pick(from)).join(' ');
  return Array.from({ length: count }, () => ({
    forum: random.pick(threads).forum,
    title: random.pick(titles),
    question: several(questions, 5),
    answer: several(answers, 8),
    citations: random.pick(threads).citations,
    tags: random.pick(threads).tags,
  }));
}

const sentences = (text: string) =>
  text.match(/[^.?!]+[.?!]+(?=\s|$)/g)?.map((each) => each.trim()) ?? [text];
const isTitle = (sentence: string) => sentence.endsWith('?') && sentence.length <= 160;

/** Words from titles as they are inflected there: what people would type. */
export function inventSearches(titles: readonly string[], count: number): string[] {
  const random = createRandom(300);
  return Array.from({ length: count }, () => wordsOf(random.pick(titles), random));
}

function wordsOf(title: string, random: Random): string {
  const words = title.match(/\p{L}{3,}/gu) ?? [title];
  const length = 1 + random.below(4);
  const start = random.below(Math.max(1, words.length - length + 1));
  return words.slice(start, start + length).join(' ');
}
