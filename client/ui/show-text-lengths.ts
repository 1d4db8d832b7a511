/** Shows beside each limited text how long it is; the limit itself is in the hint. */
export function showTextLengths(): void {
  for (const text of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
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
