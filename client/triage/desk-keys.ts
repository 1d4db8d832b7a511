export const deskKeys = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  m: 'request_info',
  h: 'decline',
  s: 'defer',
  y: 'merge',
  u: 'undo',
  '?': 'help',
} as const;

export type DeskKeyDeed = (typeof deskKeys)[keyof typeof deskKeys];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a key asks for on the desk; nothing when it is typed into a field or is part of another shortcut. */
export function deskDeedOf(press: Press, inTextField: boolean): DeskKeyDeed | null {
  if (inTextField || press.ctrlKey || press.altKey || press.metaKey) return null;
  return Object.entries(deskKeys).find(([key]) => key === press.key)?.[1] ?? null;
}
