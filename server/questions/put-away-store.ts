import type { Transaction } from '../platform/database.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';

/** Why a draft was laid aside, and when. */
export type PutAway = {
  entryId: string | null;
  followedId: string | null;
  beganFollowing: boolean;
  putAwayAt: Date;
};

export async function insertPutAway(
  tx: Transaction,
  questionId: string,
  { entryId, followedId, beganFollowing, putAwayAt }: PutAway,
): Promise<void> {
  await tx('put_away_drafts').insert({
    question_id: questionId,
    entry_id: entryId,
    followed_id: followedId,
    began_following: beganFollowing,
    put_away_at: putAwayAt,
  });
}

/** Forgets that a draft was laid aside and gives what was known of it. */
export async function deletePutAway(tx: Transaction, questionId: string): Promise<PutAway | null> {
  const [row] = await tx('put_away_drafts').where({ question_id: questionId }).delete().returning('*');
  if (!row) return null;
  return {
    entryId: row.entry_id,
    followedId: row.followed_id,
    beganFollowing: row.began_following,
    putAwayAt: row.put_away_at,
  };
}

/** Counts once more, on the day of a moment, that an entry answered someone who was about to ask. */
export async function countAnswered(tx: Transaction, entryId: string, at: Date): Promise<void> {
  await tx.raw(
    `insert into answered_while_asking (entry_id, day, count) values (?, ?, 1)
     on conflict (entry_id, day) do update set count = answered_while_asking.count + 1`,
    [entryId, helsinkiDay(at)],
  );
}

/** Takes one such count back; a day without any has no row. */
export async function uncountAnswered(tx: Transaction, entryId: string, at: Date): Promise<void> {
  const counted = () => tx('answered_while_asking').where({ entry_id: entryId, day: helsinkiDay(at) });
  const left = await counted().where('count', '>', 1).decrement('count', 1);
  if (left === 0) await counted().where({ count: 1 }).delete();
}
