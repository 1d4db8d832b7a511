/** Keeps a text on this device while it is unsent; `session` until the tab is closed, `local` until it is removed. */
export function keptText(where: 'session' | 'local', name: string) {
  const key = `lakifoorumi.${name}`;
  // A browser may forbid storage or have it full; then the text is in its field alone.
  const tried = <Result>(use: (storage: Storage) => Result): Result | null => {
    try {
      return use(where === 'session' ? sessionStorage : localStorage);
    } catch {
      return null;
    }
  };
  return {
    read: (): string => tried((storage) => storage.getItem(key)) ?? '',
    write(text: string): void {
      tried((storage) => (text === '' ? storage.removeItem(key) : storage.setItem(key, text)));
    },
  };
}
