import { seedCast } from '../seeds/cast.ts';
import { forumSeedId, seedForums } from '../seeds/forums.ts';
import { seedGlossary } from '../seeds/glossary.ts';
import { seedId } from '../seeds/seed-id.ts';
import type { Database } from '../server/platform/database.ts';
import { insertEntries } from './insert-entries.ts';
import { BadFile, type JudgedEntry } from './judged-files.ts';

const day = 86_400_000;

/** Puts judged entries into an empty database as published, with the glossary of the start; entry id -> id in the file. */
export async function insertJudged(
  database: Database,
  entries: readonly JudgedEntry[],
): Promise<Map<string, string>> {
  await seedForums(database);
  await database.transaction(seedCast);
  await seedGlossary(database);
  const forums: string[] = await database('forums').pluck('slug');
  const strange = entries.find(({ forum }) => !forums.includes(forum));
  if (strange)
    throw new BadFile(
      `Entry ${strange.id} is of the forum ${strange.forum}; there are ${forums.join(', ')}.`,
    );
  const now = Date.now();
  await database('sessions').insert(
    forums.map((forum) => ({
      id: seedId(`judged session ${forum}`),
      forum_id: forumSeedId(forum),
      title: forum,
      intro: '',
      state: 'closed',
      starts_at: new Date(now - day),
      ends_at: new Date(now),
      asking_opens_at: new Date(now - 3 * day),
      asking_closes_at: new Date(now - 2 * day),
    })),
  );
  const inserted = await insertEntries(database, { entries: [...entries], from: 0 });
  return new Map(inserted.map((entryId, index) => [entryId, entries[index]?.id ?? '']));
}
