import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from './log.ts';
import type { Postmaster } from './orphaned-postgres.ts';
import { identifyProcess } from './process-identity.ts';

export type Keeper = {
  /** Ends the keeping, waits for a start that is under way, and gives the server that runs now or ran last. */
  release(): Promise<Postmaster>;
};

const lookEveryMs = 250;
const shortestPauseMs = 500;
const longestPauseMs = 10_000;

/**
 * Watches a server and starts it again when it has ended without being told to (killed, out of memory), for as long as it
 * takes. One that merely does not answer is left alone: it may be waiting for a disk, and ending it would help nobody.
 */
export function keepPostmaster(
  first: Postmaster,
  { startAgain, log }: { startAgain(): Promise<Postmaster>; log: Log },
): Keeper {
  const released = new AbortController();
  const say = (what: string, more: object = {}) => log.warn({ part: 'postgres', what, ...more });
  let postmaster = first;
  let pauseMs = shortestPauseMs;

  const kept = keep().catch((error: unknown) => {
    if (!released.signal.aborted) throw error;
  });

  async function keep(): Promise<void> {
    for (;;) {
      await delay(lookEveryMs, undefined, { signal: released.signal });
      if ((await identifyProcess(postmaster.pid)) !== postmaster.identity) await revive();
    }
  }

  async function revive(): Promise<void> {
    const since = performance.now();
    say('ended; it is started again');
    for (;;) {
      try {
        postmaster = await startAgain();
        pauseMs = shortestPauseMs;
        return say('is back', { ms: Math.round(performance.now() - since) });
      } catch (error) {
        say('did not start', { error: error instanceof Error ? error.name : 'fault', retryMs: pauseMs });
        await delay(pauseMs, undefined, { signal: released.signal });
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  }

  return {
    async release() {
      released.abort();
      await kept;
      return postmaster;
    },
  };
}
