const minuteMs = 60_000;

/** Whole minutes gone since a moment; never fewer than none, however the clocks differ. */
export function minutesSince(since: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(since)) / minuteMs));
}

/** How a question stands against its suggested minutes; `used` is the minute around the estimate itself. */
export type Estimate = { kind: 'left' | 'over'; minutes: number } | { kind: 'used' };

export function estimateAt(minutes: number, since: string, nowMs: number): Estimate {
  const leftMs = minutes * minuteMs - Math.max(0, nowMs - Date.parse(since));
  if (leftMs >= minuteMs / 2) return { kind: 'left', minutes: Math.round(leftMs / minuteMs) };
  if (leftMs > -minuteMs) return { kind: 'used' };
  return { kind: 'over', minutes: Math.floor(-leftMs / minuteMs) };
}

/** Minutes of a session left: 0 in its last one, null when its end has gone by. */
export function minutesLeft(endsAt: string, nowMs: number): number | null {
  const leftMs = Date.parse(endsAt) - nowMs;
  return leftMs > 0 ? Math.floor(leftMs / minuteMs) : null;
}
