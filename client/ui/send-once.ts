import { newOperationId } from './operation-id.ts';

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
  // Its own button rather than one that sends what is written elsewhere.
  const buttons = [...(field.form?.querySelectorAll<HTMLButtonElement>('button[type=submit]') ?? [])];
  field.form?.requestSubmit(buttons.find((button) => !button.hasAttribute('formaction')) ?? buttons[0]);
}

// The browser may show the page again as it was left.
function letSendAgain(): void {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  for (const words of document.querySelectorAll<HTMLElement>('[data-words]')) {
    words.textContent = words.dataset['words'] ?? '';
    const button = words.closest('button');
    button?.removeAttribute('aria-disabled');
    // What was sent elsewhere was another operation than the form's own, which is still to come.
    const operation = button?.hasAttribute('formaction') && button.form?.elements.namedItem('operationId');
    if (operation instanceof HTMLInputElement) operation.value = newOperationId();
  }
}
