/** What has been started, to be stopped in reverse order. */
export type Stops = { add(stop: () => unknown): void; all(): Promise<void> };

export function stackOfStops(): Stops {
  const stops: (() => unknown)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    async all() {
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
}
