import { formatDateTime, formatDay, formatTime, formatWeekday } from './format-date.ts';
import { usePage } from './page-context.ts';

const formats = { full: formatDateTime, weekday: formatWeekday, day: formatDay, time: formatTime };

type DateTimeProps = { at: string | Date; format?: keyof typeof formats };

/** A moment as a person in Finland reads it, and as a machine does. */
export function DateTime({ at, format = 'full' }: DateTimeProps) {
  const { language } = usePage();
  return <time datetime={new Date(at).toISOString()}>{formats[format](language, at)}</time>;
}
