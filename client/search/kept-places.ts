/** The page's places in the history. */
export type KeptPlaces = {
  /** Puts the page at an address: over the present place, or after it when that is kept. */
  moveTo(address: string): void;
  keep(): void;
  /** Whether back or forward led to another search; a link within the page does not. */
  cameElsewhere(): boolean;
};

/** What was come to by a link, or sent, stays in the history; what is typed over does not. */
export function keptPlaces(): KeptPlaces {
  let search = location.search;
  let isKept = search !== '';
  return {
    moveTo(address) {
      if (new URL(address).search === search) return;
      if (isKept) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      search = location.search;
      isKept = false;
    },
    keep() {
      isKept = true;
    },
    cameElsewhere() {
      const before = search;
      search = location.search;
      return search !== before;
    },
  };
}
