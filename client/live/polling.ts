import type { CatchUp } from '../../server/sessions/contract.ts';
import type { ConnectionOptions } from './live-connection.ts';

type PollingOptions = Pick<
  ConnectionOptions,
  'sessionId' | 'prefix' | 'as' | 'seq' | 'onCatchUp' | 'onMoved'
> & {
  onReached(): void;
  onUnreached(): void;
};

const pollMs = 3_000;
// A socket that is only slow to open, or that comes back at once, needs no help.
const startAfterMs = 4_000;

/** Asks over plain HTTP what has changed, for where no socket can be had. */
export function createPolling(options: PollingOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let on = false;

  async function ask(): Promise<void> {
    const { prefix, sessionId, as, seq } = options;
    const query = `after=${seq()}${as ? `&as=${as}` : ''}`;
    const response = await fetch(`${prefix}/api/v1/sessions/${sessionId}/events?${query}`, {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
    });
    if (response.status === 404) return options.onMoved();
    if (!response.ok) throw new Error('No catching up now');
    options.onCatchUp((await response.json()) as CatchUp); // as: the address gives this
    options.onReached();
  }
  const once = async (): Promise<void> => {
    clearTimeout(timer);
    await ask().catch(options.onUnreached);
    if (on) timer = setTimeout(() => void once(), pollMs);
  };
  return {
    once: () => void once(),
    /** Begins to ask again and again, unless stopped within seconds. */
    startSoon(): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        on = true;
        void once();
      }, startAfterMs);
    },
    stop(): void {
      on = false;
      clearTimeout(timer);
    },
  };
}
