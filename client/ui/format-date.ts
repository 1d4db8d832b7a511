import type { Language } from '../texts/catalogue.ts';

const timeZone = 'Europe/Helsinki';
const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const clockWords: Record<Language, string> = { fi: ' klo ', sv: ' kl. ', en: ', ' };

type Moment = Date | string;

/** `25.11.2026`, in English `25 Nov 2026`; the day it is in Helsinki. */
export function formatDay(language: Language, moment: Moment): string {
  return formatter(language, 'day').format(new Date(moment));
}

/** `ke 25.11.2026`, in English `Wed 25 Nov 2026`. */
export function formatWeekday(language: Language, moment: Moment): string {
  return `${formatter(language, 'weekday').format(new Date(moment))} ${formatDay(language, moment)}`;
}

/** `13.00`, in English `13:00`. */
export function formatTime(language: Language, moment: Moment): string {
  return formatter(language, 'time')
    .format(new Date(moment))
    .replace(':', language === 'en' ? ':' : '.');
}

/** `ke 25.11.2026 klo 13.00`. */
export function formatDateTime(language: Language, moment: Moment): string {
  return formatWeekday(language, moment) + clockWords[language] + formatTime(language, moment);
}

/** `ke 25.11.2026 klo 13.00–15.00`, or both in full when they are on different days. */
export function formatTimeRange(language: Language, from: Moment, to: Moment): string {
  const sameDay = formatDay(language, from) === formatDay(language, to);
  const end = sameDay ? formatTime(language, to) : ` ${formatDateTime(language, to)}`;
  return `${formatDateTime(language, from)}${sameDay ? '–' : ' –'}${end}`;
}

/** What a date-and-time field wants: `2026-11-25T13:00` in Helsinki. */
export function inputDateTime(moment: Moment): string {
  return inputFormatter.format(new Date(moment)).replace(' ', 'T');
}

// Swedish in Sweden writes dates as ISO 8601 does.
const inputFormatter = new Intl.DateTimeFormat('sv-SE', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  timeZone,
});

const shapes = {
  day: { day: 'numeric', month: 'numeric', year: 'numeric' },
  weekday: { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a thousand times more than using it.
function formatter(language: Language, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = language + shape;
  const known = formatters.get(key);
  if (known) return known;
  const month = shape === 'day' && language === 'en' ? { month: 'short' as const } : {};
  // Finland-Swedish writes days as Finnish does, and not every browser has Finland's Swedish.
  const locale = language === 'sv' && shape !== 'weekday' ? locales.fi : locales[language];
  const made = new Intl.DateTimeFormat(locale, { ...shapes[shape], ...month, timeZone });
  formatters.set(key, made);
  return made;
}
