/** Shows beside each limited text how long it is; the limit itself is in the hint. What is in an island is the island's. */
export function showTextLengths(): void {
  for (const text of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
    // A form that comes later would have none, and an island's parts are drawn by it alone.
    if (text.closest('[data-island]')) continue;
    const counter = document.createElement('p');
    counter.className = 'counter';
    // Hearing a number at every keystroke would help no one; the hint tells the limit and the refusal the excess.
    counter.ariaHidden = 'true';
    const show = () => (counter.textContent = `${text.value.length}/${text.dataset['limit']}`);
    text.after(counter);
    text.addEventListener('input', show);
    show();
  }
}
