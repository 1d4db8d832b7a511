/** Pauses that end by time or, all at once, when something worth it has happened. */
export function createWaiting() {
  const wakers = new Set<() => void>();
  return {
    wake(): void {
      for (const wake of wakers) wake();
    },
    pause: (ms: number): Promise<void> =>
      new Promise((done) => {
        const wake = () => {
          wakers.delete(wake);
          clearTimeout(timer);
          done();
        };
        const timer = setTimeout(wake, ms);
        wakers.add(wake);
      }),
  };
}
