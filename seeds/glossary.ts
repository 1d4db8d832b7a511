import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Database } from '../server/platform/database.ts';
import { glossaryKind } from '../server/search/contract.ts';
import { seedId } from './seed-id.ts';

const seedFile = z.object({
  themes: z.array(
    z.object({ theme: z.string(), kind: glossaryKind, words: z.record(z.string(), z.string()) }),
  ),
});

/** The words of the start: a phrase, what it means, its kind. */
export async function glossarySeed() {
  const file = await readFile(new URL('glossary-fi.json', import.meta.url), 'utf8');
  return seedFile
    .parse(JSON.parse(file))
    .themes.flatMap(({ kind, words }) =>
      Object.entries(words).map(([phrase, terms]) => ({ phrase, terms: terms.split(', '), kind })),
    );
}

/** The glossary of the start; what a coordinator has since written, changed or removed is left as it is. */
export async function seedGlossary(database: Database): Promise<void> {
  const updatedAt = new Date('2026-11-01T00:00:00Z');
  const rows = (await glossarySeed()).map((word) => ({
    id: seedId(`glossary ${word.phrase}`),
    ...word,
    updated_at: updatedAt,
  }));
  await database('glossary_words').insert(rows).onConflict().ignore();
}
