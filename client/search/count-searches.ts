import { type ShownSearch, shownSearch } from './show-results.ts';

const committedMs = 4_000;

/** What a reader does with a search, from which is learnt what was not found; the server is told words and nothing else. */
export type CountedSearches = { typing(): void; paused(): void; sent(): void; opened(): void };

/**
 * A search counts when it was sent, or left standing for a while. One that found nothing is told to the server, and so is
 * one of which nothing was opened before the next words.
 */
export function countSearches(): CountedSearches {
  // What the page was loaded with, the server has counted itself; of what one came back to, something was opened.
  let last: ShownSearch = cameBack() ? nothing : shownSearch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const commit = () => {
    const now = shownSearch();
    if (!now.query || now.query === last.query) return;
    if (now.total === 0) tell({ haku: now.query });
    if (last.total > 0) tell({ haku: last.query, sitten: now.query });
    last = now;
  };
  return {
    typing: () => clearTimeout(timer),
    paused: () => (timer = setTimeout(commit, committedMs)),
    sent() {
      clearTimeout(timer);
      commit();
    },
    opened() {
      clearTimeout(timer);
      last = nothing;
    },
  };
}

const nothing: ShownSearch = { query: '', total: 0 };

function cameBack(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((way) => way instanceof PerformanceNavigationTiming && way.type === 'back_forward');
}

// Without the cookie: whoever is signed in is nobody here either.
function tell(words: Record<string, string>): void {
  const body = new URLSearchParams(words);
  void fetch('/haku', { method: 'POST', body, credentials: 'omit', keepalive: true }).catch(() => undefined);
}
