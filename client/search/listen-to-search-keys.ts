const setting = 'haku-vinoviiva';

/** Lets the keyboard go between the box and the results; `/` can be switched off, for it is a character (WCAG 2.1.4). */
export function listenToSearchKeys(box: HTMLInputElement): void {
  const slash = document.querySelector<HTMLInputElement>('#vinoviiva');
  document.getElementById('pikanappaimet')?.removeAttribute('hidden');
  if (slash) {
    slash.checked = localStorage.getItem(setting) !== 'pois';
    slash.addEventListener('change', () =>
      localStorage.setItem(setting, slash.checked ? 'kaytossa' : 'pois'),
    );
  }
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, altKey, metaKey, isComposing } = event;
    if (ctrlKey || altKey || metaKey || isComposing) return;
    const target = targetOf(event.key, box, slash?.checked);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}

function targetOf(key: string, box: HTMLInputElement, usesSlash?: boolean): HTMLElement | undefined {
  const focused = document.activeElement;
  if (key === '/') return usesSlash && !focused?.matches(writable) ? box : undefined;
  if (key === 'Escape') return focused?.closest('#tulokset') ? box : undefined;
  const places: HTMLElement[] = [box, ...document.querySelectorAll<HTMLElement>('.results-list .card h3 a')];
  const at = places.findIndex((place) => place === focused);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step !== undefined && at >= 0 ? places[at + step] : undefined;
}

const writable = 'input:not([type=checkbox]), textarea, select';
