import { textAfterReason } from './decline-templates.ts';
import { deskDeedOf, type DeskKeyDeed } from './desk-keys.ts';

const comeBack = 'tarkistus-kohdistus';

/** Listens to the desk's keys while the focus is in it; returns what ends that. */
export function listenToDeskKeys(desk: HTMLElement, showHelp: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const deed = deskDeedOf(event, isTextField(event.target));
    if (!deed) return;
    event.preventDefault();
    if (deed === 'help') showHelp();
    else perform(desk, deed);
  };
  desk.addEventListener('keydown', onKey);
  return () => desk.removeEventListener('keydown', onKey);
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function perform(desk: HTMLElement, deed: Exclude<DeskKeyDeed, 'help'>): void {
  if (deed === 'next' || deed === 'previous') return follow(desk, deed === 'next' ? 'next' : 'prev');
  if (deed === 'undo') return send(document.querySelector('form[action$="/toimet/undo-triage"]'));
  const place = desk.querySelector(`[data-deed="${deed}"]`);
  if (deed === 'approve') return send(place?.querySelector('form'));
  if (!(place instanceof HTMLDetailsElement)) return;
  place.open = true;
  place.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
}

function follow(desk: HTMLElement, rel: 'next' | 'prev'): void {
  const link = desk.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
  if (!link) return;
  sessionStorage.setItem(comeBack, 'kysymys');
  link.click();
}

function send(form: HTMLFormElement | null | undefined): void {
  form?.requestSubmit(form.querySelector('button'));
}

/** Keeps the focus on the desk over a decision: the next page begins at its question. */
export function keepFocusOnDesk(desk: HTMLElement): void {
  if (sessionStorage.getItem(comeBack) && !document.querySelector('#error-summary-title')) {
    desk.querySelector<HTMLElement>('#kysymys')?.focus();
  }
  sessionStorage.removeItem(comeBack);
  addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.method === 'post') {
      sessionStorage.setItem(comeBack, 'kysymys');
    }
  });
}

/** A chosen reason for declining brings the text to start from. */
export function bringTemplates(desk: HTMLElement): void {
  desk.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'reason') return;
    const text = target.form?.elements.namedItem('text');
    if (!(text instanceof HTMLTextAreaElement)) return;
    text.value = textAfterReason(text.value, target.value);
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
