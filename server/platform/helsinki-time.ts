const zone = 'Europe/Helsinki';
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A moment as a wall clock in Helsinki shows it, `2026-11-25T13:00`, as a form's date-and-time field wants it. */
export function helsinkiWallTime(moment: Date): string {
  return parts.format(moment).replace(' ', 'T').slice(0, 16);
}

/** The calendar day in Helsinki, `2026-11-25`. */
export function helsinkiDay(moment: Date): string {
  return helsinkiWallTime(moment).slice(0, 10);
}

/**
 * The moment at which a wall clock in Helsinki shows `2026-11-25T13:00`; a text with its own zone is taken as it says. In the
 * hour that a change of clocks repeats, the earlier moment.
 */
export function momentOf(text: string): Date {
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return new Date(text);
  const asUtc = new Date(`${text.slice(0, 16)}:00Z`);
  const candidates = [3, 2].map((hours) => new Date(asUtc.getTime() - hours * 3_600_000));
  const exact = candidates.find((moment) => helsinkiWallTime(moment) === text.slice(0, 16));
  return exact ?? new Date(asUtc.getTime() - 2 * 3_600_000);
}

/** The moment at which a moment's day began in Helsinki. */
export function dayStart(moment: Date): Date {
  return momentOf(`${helsinkiDay(moment)}T00:00`);
}

const dayMs = 24 * 3_600_000;

/** The calendar day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days `day` is after `from`; negative when it is before. */
export function daysSince(from: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}
