import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, QueryConfig } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../platform/problem.ts';

const minute = 60;
const day = 24 * 60 * minute;

/**
 * How many may be in `seconds`: of one person who is signed in, else of one address, which a whole office may share; without
 * a number there is no limit. `shared` ones are counted by all processes together, in PostgreSQL; the others by each process
 * for itself, without a statement. What is `returned` counts only where something came of it: neither what was refused for its
 * content nor what this limit refused.
 */
export type Limit = {
  person?: number;
  address?: number;
  seconds: number;
  shared: boolean;
  returned?: true;
};

/** Every limit, for the times ordinary people take; `LIMITS_FACTOR` multiplies them. */
export const limitTable = {
  requests: { person: 900, address: 9_000, seconds: minute, shared: false },
  searches: { person: 400, address: 4_000, seconds: minute, shared: false },
  api_reads: { person: 600, address: 3_000, seconds: minute, shared: false },
  sign_ins: { person: 60, address: 600, seconds: 10 * minute, shared: true },
  commands: { person: 300, address: 3_000, seconds: minute, shared: false },
  asking: { person: 20, seconds: day, shared: true, returned: true },
  drafts: { person: 60, seconds: day, shared: true, returned: true },
  remarks: { person: 150, seconds: day, shared: true, returned: true },
  signals: { person: 500, seconds: day, shared: true, returned: true },
  notes: { person: 500, seconds: day, shared: true, returned: true },
  reports: { person: 20, address: 60, seconds: day, shared: true, returned: true },
  unsealings: { person: 20, seconds: day, shared: true, returned: true },
  // Of the 400 new searches that a day takes, so that no one place can fill it.
  counted_searches: { person: 20, address: 60, seconds: day, shared: true },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limitTable;

/** Whose doing is counted: a person's, wherever they are, or an address's. */
export type Who = { personId: string | null; address: string };

export type Limits = {
  /** Counts one; throws `too_many_requests`, which tells how long to wait, when it is one too many. */
  take(name: LimitName, who: Who): Promise<void>;
  /** Takes the count of one back: it came to nothing. */
  giveBack(name: LimitName, who: Who): Promise<void>;
  stop(): void;
};

type LimitsOptions = {
  pool: Pool;
  /** What the keys' digests are made with, the same in every process. */
  secret: string;
  factor: number;
  table?: Record<LimitName, Limit>;
};

const cleanEveryMs = 10 * minute * 1000;

/** Counts by the table. While PostgreSQL does not answer each process counts for itself, so that no limit is ever off. */
export function createLimits({ pool, secret, factor, table = limitTable }: LimitsOptions): Limits {
  const names = Object.keys(table) as LimitName[]; // as: the table has exactly these keys
  const limiterOf = (name: LimitName, points: number) => {
    const { seconds: duration, shared, returned } = table[name];
    const common = { keyPrefix: name, points: points * factor, duration };
    const inMemory = new RateLimiterMemory(common);
    if (!shared) return inMemory;
    return new RateLimiterPostgres({
      ...common,
      storeClient: impatient(pool),
      storeType: 'pool',
      tableName: 'limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      insuranceLimiter: inMemory,
      // Whoever goes on after a refusal costs no more statements; where counts are taken back it would outlast them.
      ...(!returned && { inMemoryBlockOnConsumed: points * factor + 1 }),
    });
  };
  const limiters = new Map(
    names.flatMap((name) =>
      (['person', 'address'] as const).flatMap((whose) => {
        const points = table[name][whose];
        return points === undefined ? [] : [[`${name} ${whose}`, limiterOf(name, points)] as const];
      }),
    ),
  );
  const find = (name: LimitName, { personId, address }: Who) => {
    const whose = personId !== null && table[name].person !== undefined ? 'person' : 'address';
    const limiter = limiters.get(`${name} ${whose}`);
    const text = whose === 'person' ? `person ${personId}` : `address ${address}`;
    return limiter && { limiter, key: table[name].shared ? digest(secret, `${name} ${text}`) : text };
  };
  // All windows end together: one's own would tell when its first question was asked, finer than a day.
  const windowOf = (name: LimitName) => {
    const lengthMs = table[name].seconds * 1000;
    return { customDuration: (lengthMs - (Date.now() % lengthMs)) / 1000 };
  };
  const giveBack = async (name: LimitName, who: Who) => {
    const found = find(name, who);
    await found?.limiter.reward(found.key, 1, windowOf(name));
  };
  const cleaning = setInterval(() => {
    // What has run out counts no more in any case; should this fail, the next time does it.
    pool.query('delete from limits where expire < $1', [Date.now()]).catch(() => undefined);
  }, cleanEveryMs).unref();
  return {
    async take(name, who) {
      const found = find(name, who);
      await found?.limiter.consume(found.key, 1, windowOf(name)).catch(async (reason: unknown) => {
        if (table[name].returned) await giveBack(name, who);
        refuse(reason, { limit: name, most: found.limiter.points });
      });
    },
    giveBack,
    stop: () => clearInterval(cleaning),
  };
}

/** How long a count may take before the process counts for itself: the command that is counted has its own waits before it. */
const countWithinMs = 1_000;

function impatient(pool: Pool): Pick<Pool, 'query'> {
  const query = async (asked: QueryConfig) => {
    const counted = pool.query(asked);
    counted.catch(() => undefined);
    const late = delay(countWithinMs, undefined, { ref: false }).then(() => {
      throw new Error('A count took too long');
    });
    return Promise.race([counted, late]);
  };
  return { query: query as Pool['query'] }; // as: the limiter asks in this one way
}

function refuse(reason: unknown, named: { limit: LimitName; most: number }): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const retryAfterSeconds = Math.ceil(reason.msBeforeNext / 1000) || 1;
  throw new Problem('too_many_requests', { retryAfterSeconds, named });
}

function digest(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`limits ${text}`).digest('base64url');
}
