import { answerParent } from './answer-parent.ts';
import type { Place } from './frames.ts';
import { type LiveClient, openLiveClient } from './live-client.ts';

/** Who are to follow: so many sockets at a place, each asking first for what is followed. */
export type Following = { place: Place; count: number; follow: { event: string; input: unknown } };

const openedAtOnce = 25;
const clients: LiveClient[] = [];
const heard = new Map<string, { times: number; lastAt: bigint; bytes: number }>();
const awaited = new Map<string, () => void>();

const deeds = {
  /** Opens sockets until there are as many as said. */
  async grow({ place, count, follow }: Following): Promise<void> {
    while (clients.length < count) {
      const some = Math.min(openedAtOnce, count - clients.length);
      const opened = await Promise.all(Array.from({ length: some }, () => openLiveClient(place, hear)));
      clients.push(...opened);
      await Promise.all(opened.map((client) => client.ask(follow.event, follow.input)));
    }
    heard.clear();
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

const numbered = /^\["(\w+)",\{.*?"(?:seq|revision)":(\d+)/;

function hear(text: Buffer): void {
  const [, event, number] = numbered.exec(text.toString('latin1', 0, 120)) ?? [];
  const key = `${event} ${number}`;
  const before = heard.get(key);
  const times = (before?.times ?? 0) + 1;
  heard.set(key, { times, lastAt: process.hrtime.bigint(), bytes: text.length });
  if (times === clients.length) awaited.get(key)?.();
}

answerParent(deeds);
