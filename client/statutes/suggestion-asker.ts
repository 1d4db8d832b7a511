import type { CitationSuggestion } from '../../server/statutes/contract.ts';

const afterMs = 120;

/** `of` is what was typed when they were asked for: meanwhile something else may stand there. */
export type Suggestions = { of: string; suggestions: CitationSuggestion[]; failed: boolean };

/** Asks the server for citations a moment after the last key, one asking at a time; what was asked once is not asked again. */
export function suggestionAsker(address: string, arrived: (found: Suggestions) => void) {
  const known = new Map<string, CitationSuggestion[]>();
  let running = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    running.abort();
  };
  const ask = async (of: string, { signal }: AbortController) => {
    const suggestions = await read(`${address}?q=${encodeURIComponent(of)}`, signal);
    if (signal.aborted) return;
    if (suggestions) known.set(of, suggestions);
    arrived({ of, suggestions: suggestions ?? [], failed: suggestions === null });
  };
  return {
    stop,
    typed(text: string) {
      stop();
      const of = text.trim();
      const before = known.get(of);
      if (before) return arrived({ of, suggestions: before, failed: false });
      running = new AbortController();
      if (of !== '') timer = setTimeout(() => void ask(of, running), afterMs);
    },
  };
}

async function read(address: string, signal: AbortSignal): Promise<CitationSuggestion[] | null> {
  try {
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
    if (!response.ok) return null;
    const { suggestions } = (await response.json()) as { suggestions: CitationSuggestion[] }; // as: the route's reply
    return suggestions;
  } catch {
    return null;
  }
}
