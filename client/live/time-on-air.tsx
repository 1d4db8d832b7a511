import { fill } from '../texts/catalogue.ts';
import type { LiveTexts } from '../texts/live.ts';
import { useLiveSession } from './live-context.ts';
import { type Estimate, estimateAt, minutesSince } from './time-estimate.ts';
import { useTimeNow } from './time-now.ts';

type TimeOnAirProps = {
  since: string;
  /** The suggested minutes. */
  minutes: number | null;
};

/** How long a question has been on air, and how long it has left of what was suggested. */
export function TimeOnAir({ since, minutes }: TimeOnAirProps) {
  const { texts } = useLiveSession();
  const nowMs = useTimeNow();
  const gone = minutesSince(since, nowMs);
  const parts = [
    gone === 0 ? texts.elapsedLittle : fill(texts.elapsed, { minutes: gone }),
    minutes && estimateText(texts, estimateAt(minutes, since, nowMs)),
  ];
  return <span>{parts.filter(Boolean).join(' · ')}</span>;
}

function estimateText(texts: LiveTexts, estimate: Estimate): string {
  if (estimate.kind === 'used') return texts.estimateUsed;
  const { kind, minutes } = estimate;
  return fill(kind === 'left' ? texts.estimateLeft : texts.estimateOver, { minutes });
}
