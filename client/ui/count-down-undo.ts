/** Shows how long a deed can still be undone, and takes the offer away when the time is over. */
export function countDownUndo(): void {
  for (const offer of document.querySelectorAll<HTMLElement>('[data-undo-seconds]')) {
    const endsAt = Date.now() + Number(offer.dataset['undoSeconds']) * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((endsAt - Date.now()) / 1000);
      // Who has the focus on the button must not lose it to a bar that goes away.
      if (seconds <= 0 && !offer.contains(document.activeElement)) return endOffer(offer, timer);
      showSeconds(offer, Math.max(0, seconds));
    }, 250);
  }
}

function showSeconds(offer: HTMLElement, seconds: number): void {
  const left = offer.querySelector<HTMLElement>('[data-undo-left]');
  const text = left?.dataset['undoLeft']?.replace('{seconds}', String(seconds));
  if (left && text !== undefined && left.textContent !== text) left.textContent = text;
}

function endOffer(offer: HTMLElement, timer: ReturnType<typeof setInterval>): void {
  clearInterval(timer);
  offer.remove();
}
