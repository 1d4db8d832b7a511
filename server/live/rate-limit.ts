/** Lets a key do `perSecond` things a second in the long run and `burst` at once; what is beyond is refused. */
export type RateLimit = { take(key: string, nowMs: number): 'taken' | 'refused' | 'flooding' };

type Bucket = { tokens: number; atMs: number };

// A program that goes on after so many refusals does not listen to them.
const refusalsAtMost = 200;
const sweepAtSize = 10_000;

export function createRateLimit({ burst, perSecond }: { burst: number; perSecond: number }): RateLimit {
  const buckets = new Map<string, Bucket>();
  const filled = (bucket: Bucket, nowMs: number) =>
    Math.min(burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
  const sweep = (nowMs: number) => {
    for (const [key, bucket] of buckets) if (filled(bucket, nowMs) >= burst) buckets.delete(key);
  };
  return {
    take(key, nowMs) {
      if (buckets.size > sweepAtSize) sweep(nowMs);
      const tokens = filled(buckets.get(key) ?? { tokens: burst, atMs: nowMs }, nowMs) - 1;
      buckets.set(key, { tokens: Math.max(tokens, -refusalsAtMost), atMs: nowMs });
      if (tokens >= 0) return 'taken';
      return tokens <= -refusalsAtMost ? 'flooding' : 'refused';
    },
  };
}
