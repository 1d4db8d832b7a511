import { useEffect, useState } from 'preact/hooks';
import { useLiveSession } from './live-context.ts';

const tickMs = 30_000;

/**
 * The moment the page is drawn for: when it was read, so that the browser begins with what the server wrote and a page
 * without script tells its own time; then the clock's, each half a minute and when another question comes on air.
 */
export function useTimeNow(): number {
  const { view, state } = useLiveSession();
  const { onAirQuestionId } = state.session;
  const [nowMs, setNowMs] = useState(() => Date.parse(view.at));
  useEffect(() => {
    const tick = () => setNowMs(Date.now());
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [onAirQuestionId]);
  return nowMs;
}
