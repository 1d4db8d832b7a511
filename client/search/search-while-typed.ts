import { liveSearch } from './live-search.ts';

/** Shows results while the words are typed; the address, back and forward follow. */
export function searchWhileTyped(form: HTMLFormElement, box: HTMLInputElement): void {
  const live = liveSearch(form, box);
  const hasFailed = () => form.dataset['state'] === 'failed';

  box.addEventListener('input', live.typed);
  form.addEventListener('submit', (event) => {
    // Where asking by script has failed, the plain form asks, unless the browser could only say that it is offline.
    if (hasFailed() && navigator.onLine) return;
    event.preventDefault();
    void live.send();
  });
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('#tulokset a');
    if (!link) return;
    if (link.pathname !== new URL(form.action).pathname) return live.opened();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void live.follow(link.href);
  });
  addEventListener('popstate', live.cameBack);
  addEventListener('online', () => {
    if (hasFailed()) void live.search();
  });
  // Letters typed before this was loaded.
  if (box.value !== box.defaultValue) void live.search();
}
