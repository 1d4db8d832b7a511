import { announce } from '../ui/announce.ts';
import { countSearches } from './count-searches.ts';
import { addressIn, queryIn } from './search-address.ts';
import { keptPlaces } from './kept-places.ts';
import { latestResults } from './latest-results.ts';
import { resultsHeading } from './show-results.ts';

const typedMs = 100;
// The address and the screen reader follow when the typing pauses, and not each letter.
const pausedMs = 700;

/** The deeds of a reader on the search page, each with the results that follow it. */
export type LiveSearch = {
  typed(): void;
  search(): Promise<void>;
  send(): Promise<void>;
  /** Goes by a link to another search. */
  follow(address: string): Promise<void>;
  /** Opens what was found, on this page's place or beside it. */
  opened(): void;
  cameBack(): void;
};

export function liveSearch(form: HTMLFormElement, box: HTMLInputElement): LiveSearch {
  const counted = countSearches();
  const places = keptPlaces();
  const results = latestResults(form);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (address: string) => {
    clearTimeout(timer);
    return results.show(address);
  };
  const settle = () => {
    places.moveTo(results.shownAt);
    announce(resultsHeading()?.textContent ?? '');
    counted.paused();
  };
  const search = async () => {
    const unfinished = /\S$/.test(box.value);
    if ((await show(addressIn(form, unfinished))) === 'shown') timer = setTimeout(settle, pausedMs);
  };

  return {
    search,
    typed() {
      counted.typing();
      clearTimeout(timer);
      results.letGo();
      timer = setTimeout(search, typedMs);
    },
    async send() {
      if ((await show(addressIn(form))) !== 'shown') return;
      settle();
      counted.sent();
      places.keep();
    },
    async follow(address) {
      const shown = await show(address);
      if (shown === 'failed') location.assign(address);
      if (shown !== 'shown') return;
      places.keep();
      places.moveTo(address);
      places.keep();
      box.value = queryIn(address);
      resultsHeading()?.focus();
    },
    opened() {
      // Whoever comes back comes back to these results.
      places.moveTo(results.shownAt);
      counted.opened();
    },
    cameBack() {
      if (!places.cameElsewhere()) return;
      places.keep();
      box.value = queryIn(location.href);
      void show(location.href);
    },
  };
}
