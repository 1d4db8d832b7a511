import { useEffect, useState } from 'preact/hooks';
import type { KeptText } from './kept-text.ts';

type Kept = {
  text: string;
  type(text: string): void;
  /** Goes on with a text that the server has let go. */
  keep(text: string): void;
  /** The text has reached the server. */
  sent(): void;
};

/** A text that follows the saved one until something is typed, and is kept on this device until it has been sent. */
export function useKeptText(kept: KeptText, saved: string, refused = ''): Kept {
  const [typed, setTyped] = useState<string | null>(refused || null);
  // True while the saved text is the one that is about to go.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const found = kept.read();
    if (found !== '') setTyped((now) => now ?? found);
  }, [kept]);
  useEffect(() => {
    if (held || typed === null || typed.trim() !== saved.trim()) return;
    setTyped(null);
    kept.write('');
  }, [held, kept, saved, typed]);
  const put = (text: string, isGoing: boolean) => {
    setTyped(text);
    setHeld(isGoing);
    kept.write(text);
  };
  return {
    text: typed ?? saved,
    type: (text) => put(text, false),
    keep: (text) => put(text, true),
    sent() {
      setHeld(false);
      kept.write('');
    },
  };
}
