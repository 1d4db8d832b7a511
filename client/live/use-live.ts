import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../ui/page-context.ts';
import type { Live, LiveSessionProps } from './live-context.ts';
import { createLiveStore } from './live-store.ts';
import { useStore } from './store.ts';

/** The session as it is now, drawn anew when it changes. */
export function useLive(props: LiveSessionProps): Live {
  const { language } = usePage();
  const [live] = useState(() => createLiveStore(props, language));
  const shown = useStore(live.store);
  useEffect(() => live.start(), [live]);
  const { send, tell, refresh, cursors, setSupported, setUnclear, putOwnRemark } = live;
  return { ...props, ...shown, send, tell, refresh, cursors, setSupported, setUnclear, putOwnRemark };
}
