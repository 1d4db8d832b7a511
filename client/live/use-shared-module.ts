import { useEffect, useState } from 'preact/hooks';
import { blockedFinder } from '../ui/blocked.ts';
import { useLiveSession } from './live-context.ts';
import type { SharedModule } from './shared-text.ts';

/** The code that merges what two write; it comes when a lawyer's page is alive, and is asked for again when the line is back. */
export function useSharedModule(): SharedModule | null {
  const { connection } = useLiveSession();
  const [module, setModule] = useState<SharedModule | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (loaded: SharedModule) => {
      if (!gone) setModule(() => loaded);
    };
    // With it what finds that which may not be kept: text is kept from the first key, for its question may leave the air at any moment.
    const finder = blockedFinder().catch(() => null);
    Promise.all([import('./shared-doc.ts'), finder]).then(
      ([loaded]) => take(loaded),
      () => undefined,
    );
    return () => void (gone = true);
  }, [connection]);
  return module;
}
