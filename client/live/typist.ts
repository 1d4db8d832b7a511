/**
 * Tells of a text while it is being typed: at once, then at most once in `pauseMs`, always the newest and never two at a
 * time, so that an older state cannot overtake a newer one.
 */
export function createTypist(
  tell: (text: string) => Promise<void>,
  pauseMs: number,
): { typed(text: string): void } {
  let newest: string | null = null;
  let busy = false;
  const run = async () => {
    busy = true;
    while (newest !== null) {
      const text = newest;
      newest = null;
      await tell(text);
      await new Promise((done) => setTimeout(done, pauseMs));
    }
    busy = false;
  };
  return {
    typed(text) {
      newest = text;
      if (!busy) void run();
    },
  };
}
