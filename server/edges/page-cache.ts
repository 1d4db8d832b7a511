import { type Clock, systemClock } from '../platform/clock.ts';
import type { PublicPage } from './page-representations.ts';

export type PageCache = {
  get(key: string): PublicPage | undefined;
  /** Keeps a page, unless the cache was cleared after `generation` was read: it may be of before the change. */
  put(key: string, page: PublicPage, generation: number): void;
  readonly generation: number;
  readonly bytes: number;
  clear(): void;
  /** Clears when what happened changes what visitors read. */
  eventHappened(type: string): void;
};

const freshMs = 30_000;
const defaultBytes = 64 * 2 ** 20;
const changesPages = /^(entry|forum|session)\./;

/** Public pages in memory for 30 s each; those used longest ago go first when their bodies pass `mostBytes` together. */
export function createPageCache(options: { mostBytes?: number; clock?: Clock } = {}): PageCache {
  const { mostBytes = defaultBytes, clock = systemClock } = options;
  const pages = new Map<string, { page: PublicPage; freshUntil: number }>();
  let bytes = 0;
  let generation = 0;

  function drop(key: string): void {
    bytes -= pages.get(key)?.page.bytes ?? 0;
    pages.delete(key);
  }

  function clear(): void {
    pages.clear();
    bytes = 0;
    generation += 1;
  }

  return {
    get(key) {
      const kept = pages.get(key);
      if (!kept) return undefined;
      if (kept.freshUntil <= clock.now().getTime()) {
        drop(key);
        return undefined;
      }
      // A map keeps the order of putting in: the last used goes to the end.
      pages.delete(key);
      pages.set(key, kept);
      return kept.page;
    },
    put(key, page, begunIn) {
      if (begunIn !== generation || page.bytes > mostBytes) return;
      drop(key);
      pages.set(key, { page, freshUntil: clock.now().getTime() + freshMs });
      bytes += page.bytes;
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
    get generation() {
      return generation;
    },
    get bytes() {
      return bytes;
    },
    clear,
    eventHappened(type) {
      if (changesPages.test(type)) clear();
    },
  };
}
