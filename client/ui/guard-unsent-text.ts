/** Has the browser ask before a page is left with text in a guarded form that has not been sent. */
export function guardUnsentText(): void {
  let sending = false;
  addEventListener('submit', () => (sending = true));
  addEventListener('pageshow', () => (sending = false));
  addEventListener('beforeunload', (event) => {
    if (!sending && document.querySelector('form[data-guarded]') && hasUnsentText()) event.preventDefault();
  });
}

function hasUnsentText(): boolean {
  const texts = document.querySelectorAll<HTMLTextAreaElement>('form[data-guarded] textarea');
  return [...texts].some((text) => text.value !== text.defaultValue);
}
