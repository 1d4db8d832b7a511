/** What the keys of the picker do; `move` is to the option of that number, -1 back to the box alone. */
export type PickerKeys = { move(index: number): void; choose(): void; close(): void };

type Key = Pick<KeyboardEvent, 'key' | 'preventDefault' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The keys of an editable combobox with a list (ARIA Authoring Practices): arrows go round through the box itself. */
export function pickerKey(event: Key, list: { active: number; count: number }, keys: PickerKeys): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const deed = deedOf(event.key, list, keys);
  if (deed === null) return;
  event.preventDefault();
  deed();
}

function deedOf(
  key: string,
  { active, count }: { active: number; count: number },
  { move, choose, close }: PickerKeys,
): (() => void) | null {
  // Enter would otherwise send the form that the box stands in.
  if (key === 'Enter') return choose;
  if (key === 'Escape') return close;
  if (count === 0) return null;
  if (key === 'ArrowDown') return () => move(active + 1 < count ? active + 1 : -1);
  if (key === 'ArrowUp') return () => move(active === -1 ? count - 1 : active - 1);
  if (active === -1) return null;
  if (key === 'Home') return () => move(0);
  if (key === 'End') return () => move(count - 1);
  return null;
}
