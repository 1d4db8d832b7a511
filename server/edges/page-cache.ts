import { type Clock, systemClock } from '../platform/clock.ts';
import type { PublicPage } from './page-representations.ts';

export type PageCache = {
  /** A page that is fresh; while the database is away, one that was read in the last two minutes. */
  get(key: string): PublicPage | undefined;
  /** A page that was read in the last two minutes: to be shown rather than that the database is away. */
  lately(key: string): PublicPage | undefined;
  /** Keeps a page, unless the cache was cleared after `generation` was read: it may be of before the change. */
  put(key: string, page: PublicPage, generation: number): void;
  readonly generation: number;
  readonly bytes: number;
  clear(): void;
  /** Clears when what happened changes what visitors read. */
  eventHappened(type: string): void;
};

const freshMs = 30_000;
// Cut off from the database we hear of no change either: what another process has since withdrawn may show for so long.
const lateMs = 2 * 60_000;
const defaultBytes = 64 * 2 ** 20;
const changesPages = /^(entry|forum|glossary|incident|session)\./;

type PageCacheOptions = { mostBytes?: number; clock?: Clock; isDatabaseAway?: () => boolean };

/** Public pages in memory for 30 s each; those used longest ago go first when their bodies pass `mostBytes` together. */
export function createPageCache(options: PageCacheOptions = {}): PageCache {
  const { mostBytes = defaultBytes, clock = systemClock, isDatabaseAway = () => false } = options;
  const pages = new Map<string, { page: PublicPage; readAt: number }>();
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

  function readWithin(ms: number, key: string): PublicPage | undefined {
    const kept = pages.get(key);
    if (!kept || clock.now().getTime() - kept.readAt >= ms) return undefined;
    // A map keeps the order of putting in: the last used goes to the end.
    pages.delete(key);
    pages.set(key, kept);
    return kept.page;
  }

  return {
    get: (key) => readWithin(isDatabaseAway() ? lateMs : freshMs, key),
    lately: (key) => readWithin(lateMs, key),
    put(key, page, begunIn) {
      if (begunIn !== generation || page.bytes > mostBytes) return;
      drop(key);
      pages.set(key, { page, readAt: clock.now().getTime() });
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
