/** Whether six digits are a day as personal identity codes begin with one, ddmmyy, of this century or the last. */
export function isShortDay(digits: string): boolean {
  const [day = 0, month = 0, year = 0] = (digits.match(/\d\d/g) ?? []).map(Number);
  return [1900, 2000].some((century) => isDay(century + year, month, day));
}

/** Whether there is such a day; the month is 1–12. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}
