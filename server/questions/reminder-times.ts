import { dayAfter, daysSince, helsinkiDay, momentOf } from '../platform/helsinki-time.ts';

/** Reminders go out at eight in the morning: on the due day, on the next, and then once a week. */
export function reminderMoment(until: string, reminder: number): Date {
  const days = reminder < 2 ? reminder : 1 + 7 * (reminder - 1);
  return momentOf(`${dayAfter(until, days)}T08:00`);
}

/** The first reminder that is still to come. */
export function nextReminder(until: string, now: Date): Date {
  let reminder = 0;
  while (reminderMoment(until, reminder) <= now) reminder += 1;
  return reminderMoment(until, reminder);
}

/** Whether the lawyer has been reminded for a week without an answer: then the coordinators are told as well. */
export function isLongOverdue(until: string, now: Date): boolean {
  return daysSince(until, helsinkiDay(now)) >= 7;
}
