import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useLiveSession } from './live-context.ts';

/** Fills the whole screen and leaves it again, where the browser can. */
export function FullScreenButton() {
  const { texts, alive } = useLiveSession();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  if (!alive || !document.fullscreenEnabled) return null;
  const toggle = () => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <Button kind="quiet" type="button" onClick={toggle}>
      {full ? texts.fullScreenEnd : texts.fullScreen}
    </Button>
  );
}
