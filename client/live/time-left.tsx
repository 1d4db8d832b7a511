import { fill } from '../texts/catalogue.ts';
import { formatTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';
import { minutesLeft } from './time-estimate.ts';
import { useTimeNow } from './time-now.ts';

/** How much of the session is left. */
export function TimeLeft() {
  const { texts, state } = useLiveSession();
  const { language } = usePage();
  const { endsAt } = state.session;
  const left = minutesLeft(endsAt, useTimeNow());
  if (left === null) return <span>{fill(texts.sessionPastEnd, { time: formatTime(language, endsAt) })}</span>;
  if (left === 0) return <span>{texts.sessionLeftLittle}</span>;
  const [hours, minutes] = [Math.floor(left / 60), left % 60];
  return <span>{fill(hours > 0 ? texts.sessionLeftHours : texts.sessionLeft, { hours, minutes })}</span>;
}
