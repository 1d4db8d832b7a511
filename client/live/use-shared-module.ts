import { useEffect, useState } from 'preact/hooks';
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
    import('./shared-doc.ts').then(take, () => undefined);
    return () => void (gone = true);
  }, [connection]);
  return module;
}
