/** What was read of a session, and the number it is at. */
export type ReadAt<Value> = { seq: number; value: Value };

/** Gives what is kept under a key when it is at `seq` or later, else reads it once for all who ask. */
export type SeqCache<Value> = (
  key: string,
  seq: number,
  read: () => Promise<ReadAt<Value>>,
) => Promise<ReadAt<Value>>;

type Kept<Value> = { seq: number; atMs: number; read: Promise<ReadAt<Value>> };

// What has no event in the session, such as a forum's new name, is seen after this.
const keptMs = 5_000;
const mostKept = 100;

/** Keeps what hundreds ask for at once when a session begins or a process comes back. */
export function createSeqCache<Value>(): SeqCache<Value> {
  const kept = new Map<string, Kept<Value>>();
  return (key, seq, read) => {
    const nowMs = performance.now();
    const known = kept.get(key);
    if (known && known.seq >= seq && nowMs - known.atMs < keptMs) return known.read;
    const made: Kept<Value> = { seq, atMs: nowMs, read: read() };
    kept.delete(key);
    kept.set(key, made);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    made.read.then(
      (value) => (made.seq = value.seq),
      () => kept.get(key) === made && kept.delete(key),
    );
    return made.read;
  };
}
