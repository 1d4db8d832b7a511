import type { CommandHost } from '../platform/command.ts';
import type { Database } from '../platform/database.ts';
import { newId } from '../platform/id.ts';
import { followerSums, removeFollowerCounts, writeFollowerCounts } from './follower-count-queries.ts';
import type { Followers } from './followers.ts';
import { oneAtATime, soonOnce } from './one-at-a-time.ts';

export type FollowerCount = {
  /** Counts and tells at once what is counted every two and a half seconds. */
  countNow(): Promise<void>;
  /** Ends the counting and takes away what this process has written. */
  stop(): Promise<void>;
};

/** Fewer would tell a small team who of them is there. */
const fewestTold = 5;
// A change is written within one tick; with nothing new every second tick says that the process lives.
const tickMs = 2_500;
/** Longer than any tick takes: what was said is kept up by the counting, where there is any. */
const keptMs = 10_000;

/** What this process has said of each session; whoever begins to follow is told the same as those already here. */
const saidBy = new WeakMap<Database, Map<string, { count: number | null; atMs: number }>>();

function said(database: Database) {
  const known = saidBy.get(database) ?? new Map<string, { count: number | null; atMs: number }>();
  saidBy.set(database, known);
  return known;
}

/** The number of a session's followers as anyone may know it; null when they are too few to be told. */
export async function readFollowers(database: Database, sessionId: string): Promise<number | null> {
  const kept = said(database).get(sessionId);
  if (kept && performance.now() - kept.atMs < keptMs) return kept.count;
  const count = told((await followerSums(database, [sessionId])).get(sessionId));
  // Several who ask at once must get the same: the next one is told only if it is another than what was said.
  const meanwhile = said(database).get(sessionId);
  if (meanwhile && meanwhile !== kept) return meanwhile.count;
  if (!kept) said(database).set(sessionId, { count, atMs: performance.now() });
  return count;
}

/**
 * Counts those who follow sessions through this process, writes it down for the other processes, and tells the followers the
 * sum of all processes when it is another than was said. A number is all that is written or told: never who, come or gone.
 */
export function countFollowers(
  followers: Pick<Followers, 'heads' | 'tellFollowers'>,
  { database, log }: Pick<CommandHost, 'database' | 'log'>,
): FollowerCount {
  const processId = newId();
  const serially = oneAtATime((error) =>
    log.warn({ followerCount: error instanceof Error ? error.name : 'fault' }),
  );
  let written: ReadonlyMap<string, number> = new Map();
  let unwrittenTicks = 0;

  const count = async () => {
    const heads = followers.heads();
    unwrittenTicks += 1;
    if (!same(heads, written) || (heads.size > 0 && unwrittenTicks > 1)) {
      await writeFollowerCounts(database, processId, heads);
      written = heads;
      unwrittenTicks = 0;
    }
    await tellSums([...heads.keys()]);
  };
  const tellSums = async (sessionIds: string[]) => {
    const known = said(database);
    for (const sessionId of known.keys()) if (!sessionIds.includes(sessionId)) known.delete(sessionId);
    if (sessionIds.length === 0) return;
    const sums = await followerSums(database, sessionIds);
    for (const sessionId of sessionIds) {
      const sum = told(sums.get(sessionId));
      const before = known.get(sessionId);
      known.set(sessionId, { count: sum, atMs: performance.now() });
      if (!before || before.count !== sum) followers.tellFollowers(sessionId, sum);
    }
  };
  const timer = setInterval(soonOnce(serially, count), tickMs);
  return {
    countNow: () => serially(count),
    async stop() {
      clearInterval(timer);
      await serially(async () => {
        if (written.size > 0) await removeFollowerCounts(database, processId);
      });
    },
  };
}

function told(sum = 0): number | null {
  return sum < fewestTold ? null : sum;
}

function same(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
