import { type ComponentType, h, hydrate } from 'preact';
import { type Page, PageContext } from './page-context.ts';

/** Brings to life every `Island` of this name on the page; does nothing on the server, where islands are only rendered. */
export function hydrateIsland<State extends object>(name: string, component: ComponentType<State>): void {
  if (typeof document === 'undefined') return;
  for (const root of document.querySelectorAll(`[data-island="${name}"]`)) {
    const written = JSON.parse(root.nextElementSibling?.textContent ?? '') as { page: Page; state: State }; // as: `Island` wrote it
    hydrate(h(PageContext.Provider, { value: written.page }, h(component, written.state)), root);
  }
}
