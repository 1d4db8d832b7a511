import { helsinkiDay, helsinkiWallTime } from '../platform/helsinki-time.ts';

const dayMs = 86_400_000;
const wednesday = 3;

/** Wall times in Helsinki, `2026-11-25T13:00`, that a new session is first offered. */
export type DefaultTimes = Record<'startsAt' | 'endsAt' | 'askingOpensAt' | 'askingClosesAt', string>;

/**
 * The next Wednesday afternoon before which people still have two whole days to ask: asking opens at once and closes the day
 * before.
 */
export function defaultTimes(now: Date): DefaultTimes {
  const today = new Date(`${helsinkiDay(now)}T00:00:00Z`);
  const daysToWednesday = (wednesday - today.getUTCDay() + 7) % 7;
  const daysAhead = daysToWednesday < 3 ? daysToWednesday + 7 : daysToWednesday;
  const day = (days: number) => new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10);
  return {
    startsAt: `${day(daysAhead)}T13:00`,
    endsAt: `${day(daysAhead)}T14:30`,
    askingOpensAt: helsinkiWallTime(now),
    askingClosesAt: `${day(daysAhead - 1)}T16:00`,
  };
}
