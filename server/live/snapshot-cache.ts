import type { Audience, SessionSnapshot } from '../sessions/contract.ts';

type Kept = { seq: number; atMs: number; snapshot: Promise<SessionSnapshot> };

/** Gives a session's snapshot for an audience at number `seq`, made once for all who ask while it is the newest. */
export type SnapshotCache = (
  asked: { sessionId: string; audience: Audience; seq: number },
  make: () => Promise<SessionSnapshot>,
) => Promise<SessionSnapshot>;

// What has no event in the session, such as a forum's new name, is seen after this.
const keptMs = 5_000;
const mostKept = 50;

export function createSnapshotCache(): SnapshotCache {
  const kept = new Map<string, Kept>();
  return ({ sessionId, audience, seq }, make) => {
    const key = `${sessionId} ${audience}`;
    const nowMs = performance.now();
    const known = kept.get(key);
    if (known && known.seq === seq && nowMs - known.atMs < keptMs) return known.snapshot;
    const made = { seq, atMs: nowMs, snapshot: make() };
    kept.delete(key);
    kept.set(key, made);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    made.snapshot.catch(() => kept.get(key) === made && kept.delete(key));
    return made.snapshot;
  };
}
