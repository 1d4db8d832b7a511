import { useEffect } from 'preact/hooks';

/** Keeps the screen from going dark while the page is shown, in browsers that can (W3C Screen Wake Lock). */
export function useAwakeScreen(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const keepAwake = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused when the battery is low, for one: the screen is then as awake as it would be.
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (ended) await lock?.release();
    };
    // The browser lets go of the lock when the page is hidden.
    const onShown = () => void keepAwake();
    onShown();
    document.addEventListener('visibilitychange', onShown);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', onShown);
      void lock?.release();
    };
  }, []);
}
