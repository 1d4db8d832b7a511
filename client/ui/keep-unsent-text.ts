import { keepWithoutBlocked } from './blocked.ts';

const prefix = 'lakifoorumi.';
const lastSent = `${prefix}lähetetty`;

/**
 * Keeps what is written in a form marked with `data-keep` until it has been sent and done, or the tab is closed: not
 * longer, for others may use the same computer, and without what may never be saved.
 */
export function keepUnsentText(): void {
  if (new URLSearchParams(location.search).has('tehty')) allowed(forgetSent);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keepTextOf(form);
}

function keepTextOf(form: HTMLFormElement): void {
  const key = prefix + (form.dataset['keep'] ?? '');
  const field = form.querySelector('textarea');
  if (!field) return;
  const kept = allowed(() => sessionStorage.getItem(key));
  // What a refused form came back with is newer.
  if (kept && field.value === field.defaultValue && !form.querySelector('[aria-invalid]')) {
    field.value = kept;
    form.closest('details')?.setAttribute('open', '');
  }
  form.addEventListener('input', () => {
    const unsent = field.value === field.defaultValue ? '' : field.value;
    keepWithoutBlocked({ unsent }, (safe) =>
      allowed(() =>
        safe.unsent ? sessionStorage.setItem(key, safe.unsent) : sessionStorage.removeItem(key),
      ),
    );
  });
  form.addEventListener('submit', () => allowed(() => sessionStorage.setItem(lastSent, key)));
}

function forgetSent(): void {
  const key = sessionStorage.getItem(lastSent);
  if (key) sessionStorage.removeItem(key);
  sessionStorage.removeItem(lastSent);
}

// A browser may forbid storage or have it full; then the text is in its field alone.
function allowed<Result>(deed: () => Result): Result | null {
  try {
    return deed();
  } catch {
    return null;
  }
}
