import { readFileSync } from 'node:fs';
import { z } from 'zod';

const citationOfEntry = z.object({ number: z.string(), section: z.string().nullable(), text: z.string() });
const entries = z.object({
  threads: z.array(z.object({ id: z.string(), citations: z.array(citationOfEntry) })),
});

/** Every citation of the demonstration entries, with the entry it belongs to. */
export const demonstrationCitations = entries
  .parse(JSON.parse(readFileSync(new URL('../../seeds/entries-fi.json', import.meta.url), 'utf8')))
  .threads.flatMap(({ id, citations }) => citations.map((each) => ({ ...each, entry: id })));
