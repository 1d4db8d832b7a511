/**
 * Brings the findings under the fields of plain forms to life when something is first written there, or at once where a form
 * was refused for them; an island's are its own.
 */
export function showFindings(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-findings]')];
  const plain = places.filter((place) => !place.closest('[data-island]'));
  if (plain.length === 0) return;
  const load = () =>
    void import('./hydrate-findings.tsx').then(({ hydrateFindings }) => hydrateFindings(plain));
  if (plain.some((place) => place.childElementCount > 0)) return load();
  const onFocus = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('form')?.querySelector('[data-findings]')) return;
    removeEventListener('focusin', onFocus);
    load();
  };
  addEventListener('focusin', onFocus);
}
