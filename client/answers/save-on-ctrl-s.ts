/** Has Ctrl+S press the button of `box` that says so (`aria-keyshortcuts`); returns what ends it. */
export function saveOnCtrlS(box: HTMLElement | null): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    box?.querySelector<HTMLButtonElement>('button[aria-keyshortcuts="Control+S"]')?.click();
  };
  box?.addEventListener('keydown', onKeyDown);
  return () => box?.removeEventListener('keydown', onKeyDown);
}
