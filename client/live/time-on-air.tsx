import { useEffect, useState } from 'preact/hooks';
import { fill } from '../texts/catalogue.ts';
import { useLiveSession } from './live-context.ts';

/** How long a question has been on air, by the second; nothing before the page is alive. */
export function TimeOnAir({ since }: { since: string }) {
  const { texts, alive } = useLiveSession();
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (!alive || nowMs === 0) return null;
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(since)) / 1_000));
  return (
    <span role="timer">
      ·{' '}
      {fill(texts.elapsed, {
        minutes: Math.floor(seconds / 60),
        seconds: String(seconds % 60).padStart(2, '0'),
      })}
    </span>
  );
}
