import { showResults } from './show-results.ts';

/** The results that were asked for last: asking again lets go of what has not come. */
export type LatestResults = {
  show(address: string): Promise<'shown' | 'failed' | 'overtaken'>;
  letGo(): void;
  /** The address of what stands on the page. */
  readonly shownAt: string;
};

export function latestResults(form: HTMLElement): LatestResults {
  let running = new AbortController();
  let shownAt = location.href;

  function letGo(): void {
    running.abort();
    running = new AbortController();
  }

  return {
    async show(address) {
      letGo();
      const { signal } = running;
      const shown = await showResults(form, address, signal);
      if (signal.aborted) return 'overtaken';
      if (shown === 'shown') shownAt = address;
      return shown;
    },
    letGo,
    get shownAt() {
      return shownAt;
    },
  };
}
