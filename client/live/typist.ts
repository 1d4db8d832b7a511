/** `unreached`: nobody knows whether it came, so it is told again. */
export type Telling = 'told' | 'unreached';

export type Typist = { typed(): void; stop(): void };

/**
 * Tells of a text while it is being typed: at once, then at most once in `pauseMs`, always the newest and never two at a
 * time. What reached nobody is told again after `retryMs`.
 */
export function createTypist(
  tell: () => Promise<Telling>,
  { pauseMs, retryMs }: { pauseMs: number; retryMs: number },
): Typist {
  let isDue = false;
  let busy = false;
  let stopped = false;
  const run = async () => {
    busy = true;
    while (isDue && !stopped) {
      isDue = false;
      const telling = await tell();
      if (telling === 'unreached') isDue = true;
      await new Promise((done) => setTimeout(done, telling === 'told' ? pauseMs : retryMs));
    }
    busy = false;
  };
  return {
    typed() {
      isDue = true;
      if (!busy) void run();
    },
    stop: () => void (stopped = true),
  };
}
