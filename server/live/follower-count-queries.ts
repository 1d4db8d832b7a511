import type { Database } from '../platform/database.ts';

/** Writes how many follow each session through a process, in the place of what it wrote before. */
export async function writeFollowerCounts(
  database: Database,
  processId: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const counted = { processId, sessionIds: [...counts.keys()], followers: [...counts.values()] };
  // A process that was killed leaves rows behind; they count for nothing long before they are swept away.
  await database.raw(
    `delete from follower_counts
     where (process_id = :processId and session_id <> all(cast(:sessionIds as text[])))
        or (process_id <> :processId and counted_at < now() - interval '1 minute')`,
    counted,
  );
  if (counts.size === 0) return;
  await database.raw(
    `insert into follower_counts (process_id, session_id, followers, counted_at)
     select :processId, session_id, followers, now()
     from unnest(cast(:sessionIds as text[]), cast(:followers as int[])) as counted (session_id, followers)
     on conflict (process_id, session_id) do update
       set followers = excluded.followers, counted_at = excluded.counted_at`,
    counted,
  );
}

/** Takes away all that a process has written: nobody follows through it any more. */
export async function removeFollowerCounts(database: Database, processId: string): Promise<void> {
  await database('follower_counts').where({ process_id: processId }).delete();
}

/**
 * How many follow each of these sessions through all processes together. A process writes every five seconds; one that has
 * been silent for fifteen, by the database's clock, is no more.
 */
export async function followerSums(database: Database, sessionIds: string[]): Promise<Map<string, number>> {
  const { rows } = await database.raw<{ rows: { sessionId: string; followers: number }[] }>(
    `select session_id as "sessionId", sum(followers)::int as followers from follower_counts
     where session_id = any(:sessionIds) and counted_at > now() - interval '15 seconds'
     group by session_id`,
    { sessionIds },
  );
  return new Map(rows.map(({ sessionId, followers }) => [sessionId, followers]));
}
