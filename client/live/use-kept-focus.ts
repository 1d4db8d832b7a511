import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus back when an update has taken it: to the same control when the update moved it, else to the part of the
 * page it stood in. A focus that the reader moved away is left alone.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const last = useRef<{ control: HTMLElement; home: HTMLElement | null } | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !root.current?.contains(target))
        return void (last.current = null);
      last.current = { control: target, home: target.closest<HTMLElement>('[data-focus-home]') };
    };
    const forget = () => (last.current = null);
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
    };
  }, [root]);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!last.current || !document.hasFocus() || (activeElement && activeElement !== body)) return;
    const { control, home } = last.current;
    const place = control.isConnected ? control : home;
    if (place?.isConnected) place.focus({ preventScroll: true });
  });
}
