import { hydrate } from 'preact';
import type { Language } from '../texts/catalogue.ts';
import type { FindingsState } from './findings.tsx';
import { LiveFindings } from './live-findings.tsx';
import { PageContext } from './page-context.ts';

/** Goes on in the browser from the findings that the server rendered. */
export function hydrateFindings(places: readonly HTMLElement[]): void {
  const language = document.documentElement.lang as Language; // as: the page was rendered in one of them
  for (const place of places) {
    const state = JSON.parse(place.dataset['findings'] ?? '') as FindingsState; // as: `Findings` wrote it
    hydrate(
      <PageContext.Provider value={{ language, path: location.pathname, attempt: null }}>
        <LiveFindings {...state} />
      </PageContext.Provider>,
      place,
    );
  }
}
