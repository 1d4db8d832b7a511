/** Sends a form with Ctrl+Enter too, and never twice by a double click: the button says that it is being sent. */
export function sendOnce(): void {
  addEventListener('submit', onSubmit);
  addEventListener('keydown', onKey);
  addEventListener('pageshow', (event) => event.persisted && letSendAgain());
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (form.ariaBusy) return event.preventDefault();
  form.ariaBusy = 'true';
  const words = event.submitter?.querySelector('span');
  if (!words || !form.dataset['sending']) return;
  words.dataset['words'] = words.textContent;
  words.textContent = form.dataset['sending'];
  event.submitter?.setAttribute('aria-disabled', 'true');
}

function onKey(event: KeyboardEvent): void {
  const field = event.target;
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(field instanceof HTMLTextAreaElement))
    return;
  field.form?.requestSubmit(field.form.querySelector<HTMLButtonElement>('button[type=submit]'));
}

// The browser may show the page again as it was left.
function letSendAgain(): void {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  for (const words of document.querySelectorAll<HTMLElement>('[data-words]')) {
    words.textContent = words.dataset['words'] ?? '';
    words.closest('button')?.removeAttribute('aria-disabled');
  }
}
