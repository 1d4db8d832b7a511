import { answerParent } from './answer-parent.ts';
import type { Place } from './frames.ts';
import { type LiveClient, openLiveClient } from './live-client.ts';

/** Who are to follow: so many sockets, dealt out to the places in turn, each asking first for what is followed. */
export type Following = { places: Place[]; count: number; follow: { event: string; input: unknown } };

const openedAtOnce = 25;
const clients: LiveClient[] = [];
const heard = new Map<string, { times: number; lastAt: bigint; bytes: number }>();
const awaited = new Map<string, () => void>();

const deeds = {
  /** Opens sockets until there are as many as said; gives how many came in a second. */
  async grow({ places, count, follow }: Following): Promise<{ perSecond: number }> {
    const before = clients.length;
    const startedAt = performance.now();
    while (clients.length < count) {
      const some = Math.min(openedAtOnce, count - clients.length);
      const opening = Array.from({ length: some }, (_, index) =>
        openLiveClient(placeFor(places, clients.length + index), hear),
      );
      const opened = await Promise.all(opening);
      clients.push(...opened);
      await Promise.all(opened.map((client) => client.ask(follow.event, follow.input)));
    }
    heard.clear();
    return { perSecond: ((count - before) * 1000) / (performance.now() - startedAt) };
  },
  /** Gives the time (`process.hrtime`, in ns) at which the last of all had heard the numbered event, and its size. */
  async reached(key: string): Promise<{ atNs: string; bytes: number }> {
    while (heard.get(key)?.times !== clients.length) {
      await new Promise<void>((resolve) => awaited.set(key, resolve));
    }
    const { lastAt, bytes } = heard.get(key) ?? { lastAt: 0n, bytes: 0 };
    return { atNs: String(lastAt), bytes };
  },
};
export type Followers = typeof deeds;

function placeFor(places: Place[], index: number): Place {
  const place = places[index % places.length];
  if (!place) throw new Error('Nowhere to follow');
  return place;
}

const numbered = /^\["(\w+)",\{.*?"(?:seq|revision)":(\d+)/;

function hear(text: Buffer): void {
  const [, event, number] = numbered.exec(text.toString('latin1', 0, 120)) ?? [];
  // What has no number is told beside it all, such as how many follow.
  if (event === undefined) return;
  const key = `${event} ${number}`;
  const before = heard.get(key);
  const times = (before?.times ?? 0) + 1;
  heard.set(key, { times, lastAt: process.hrtime.bigint(), bytes: text.length });
  if (times === clients.length) awaited.get(key)?.();
}

answerParent(deeds);
