import { announce } from '../ui/announce.ts';

const slowAfterMs = 1_000;

/** What the server says stands on the page: the words that may be counted, '' where they may not, and how much they found. */
export type ShownSearch = { query: string; total: number };

const results = () => document.getElementById('tulokset');

export function shownSearch(): ShownSearch {
  const { query = '', total } = results()?.dataset ?? {};
  return { query, total: Number(total) };
}

/** How many were found, in words. */
export function resultsHeading(): HTMLElement | null {
  return document.getElementById('tulosmaara');
}

/**
 * Puts the results as the server renders them at an address in the place of those on the page, which stay until then. The
 * form tells how it stands, in `data-state`.
 */
export async function showResults(
  form: HTMLElement,
  address: string,
  signal: AbortSignal,
): Promise<'shown' | 'failed'> {
  const slow = setTimeout(() => (form.dataset['state'] = 'waiting'), slowAfterMs);
  try {
    const page = await pageAt(address, signal);
    if (!page.getElementById('tulokset')) throw new Error('No results');
    if (!signal.aborted) takeOver(page);
    delete form.dataset['state'];
    return 'shown';
  } catch {
    if (!signal.aborted) tellFailure(form);
    return 'failed';
  } finally {
    clearTimeout(slow);
  }
}

/** A page as a document in which nothing runs; the browser reads it itself, so that no script hands on HTML. */
function pageAt(address: string, signal: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest();
    asking.open('GET', address);
    asking.responseType = 'document';
    asking.onload = () => {
      if (asking.status === 200 && asking.responseXML) resolve(asking.responseXML);
      else reject(new Error(`Status ${asking.status}`));
    };
    asking.onerror = asking.onabort = () => reject(new Error('No reply'));
    signal.addEventListener('abort', () => asking.abort(), { once: true });
    asking.send();
  });
}

function tellFailure(form: HTMLElement): void {
  if (form.dataset['state'] !== 'failed') announce(form.querySelector('.search-failed')?.textContent ?? '');
  form.dataset['state'] = 'failed';
}

function takeOver(page: Document): void {
  for (const { id } of document.querySelectorAll('#tulokset details[open]')) {
    page.getElementById(id)?.setAttribute('open', '');
  }
  const focused = results()?.contains(document.activeElement) ? document.activeElement : null;
  document.title = page.title;
  // Other languages and the way back from the sign-in carry the search in their addresses.
  for (const part of ['#tulokset', '.languages', '.sign-in']) {
    const newer = page.querySelector(part);
    if (newer) document.querySelector(part)?.replaceWith(newer);
  }
  if (focused) (twinOf(focused) ?? resultsHeading())?.focus();
}

/** Whoever stands in the results stays where they were, when that is still there. */
function twinOf(focused: Element): HTMLElement | null {
  const href = focused.getAttribute('href');
  return href ? document.querySelector(`#tulokset a[href="${CSS.escape(href)}"]`) : null;
}
