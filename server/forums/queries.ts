import type { Database, Transaction } from '../platform/database.ts';
import type { ForumView } from './contract.ts';

type Reader = Database | Transaction;

/** A forum as it stands, with the number of its public entries. */
export type ForumRecord = ForumView;

function forumRecords(database: Reader) {
  return database('forums as f')
    .select({ id: 'f.id', slug: 'f.slug', position: 'f.position' })
    .select(
      database.raw(`json_build_object('fi', f.name_fi, 'sv', f.name_sv, 'en', f.name_en) as name`),
      database.raw(
        `json_build_object('fi', f.description_fi, 'sv', f.description_sv, 'en', f.description_en) as description`,
      ),
      database.raw('f.retired_at is not null as retired'),
      database.raw(
        `(select count(*) from entries e where e.forum_id = f.id and e.validity <> 'revoked') as "entryCount"`,
      ),
    );
}

/** Every forum in its order; the retired ones are the coordinator's, and their entries are still found. */
export async function allForums(database: Reader): Promise<ForumRecord[]> {
  return forumRecords(database).orderBy(['f.position', 'f.id']);
}

/** The forums that are in use, in their order. */
export async function forumsInUse(database: Reader): Promise<ForumRecord[]> {
  return forumRecords(database).whereNull('f.retired_at').orderBy(['f.position', 'f.id']);
}

export async function findForum(database: Reader, slug: string): Promise<ForumRecord | null> {
  return (await forumRecords(database).where('f.slug', slug).first()) ?? null;
}
