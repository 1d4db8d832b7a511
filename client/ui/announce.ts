/** Has the screen reader say a text when it has time; the same text said again is heard again. */
export function announce(text: string): void {
  const region = document.getElementById('announcer');
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = text;
  region.replaceChildren(line);
}
