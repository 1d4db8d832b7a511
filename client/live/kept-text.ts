import { keepWithoutBlocked } from '../ui/blocked.ts';

/** A text kept on this device while it is unsent. */
export type KeptText = { read(): string; write(text: string): void };

/** Keeps a text without what may never be saved: `session` until the tab is closed, `local` until it is removed. */
export function keptText(where: 'session' | 'local', name: string): KeptText {
  const { read, write } = keptData(where, name);
  return { read, write: (text) => keepWithoutBlocked({ text }, (safe) => write(safe.text)) };
}

/** Keeps what is no plain text; whoever writes it sees to it that nothing stands there that may never be saved. */
export function keptData(where: 'session' | 'local', name: string): KeptText {
  const key = `lakifoorumi.${name}`;
  const storage = () => (where === 'session' ? sessionStorage : localStorage);
  return {
    read: () => allowed(() => storage().getItem(key)) ?? '',
    write: (text) =>
      void allowed(() => (text === '' ? storage().removeItem(key) : storage().setItem(key, text))),
  };
}

// A browser may forbid storage or have it full; then the text is in its field alone.
function allowed<Result>(deed: () => Result): Result | null {
  try {
    return deed();
  } catch {
    return null;
  }
}
