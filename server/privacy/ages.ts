type Day = { year: number; month: number; day: number };

const endings: [RegExp, string][] = [
  [/syntyneen[äa]/i, 'aana'],
  [/syntyneen/i, 'aan'],
  [/syntyneelle/i, 'aalle'],
  [/syntyneell[äa]/i, 'aalla'],
  [/syntyneelt[äa]/i, 'aalta'],
  [/syntynees[st][äa]?/i, 'aasta'],
  [/syntyneeseen/i, 'aaseen'],
  [/syntyneeksi/i, 'aaksi'],
  [/syntynyttä/i, 'asta'],
];

/** Whole years from a day to another. */
export function yearsBetween({ year, month, day }: Day, today: Date): number {
  const years = today.getUTCFullYear() - year;
  const isBefore =
    today.getUTCMonth() + 1 < month || (today.getUTCMonth() + 1 === month && today.getUTCDate() < day);
  return isBefore ? years - 1 : years;
}

/** “14-vuotias” for a birth date, in the case of the “syntyneen” beside it; in Swedish or English where that word was. */
export function ageInstead(birth: Day, today: Date, label = ''): string {
  const years = yearsBetween(birth, today);
  if (/född|födel|^f\./i.test(label)) return years < 1 ? 'under 1 år' : `${years} år`;
  if (/born|birth|^b\./i.test(label)) return years < 1 ? 'under 1 year old' : `${years} years old`;
  const ending = endings.find(([pattern]) => pattern.test(label))?.[1] ?? 'as';
  return years < 1 ? `alle 1-vuoti${ending}` : `${years}-vuoti${ending}`;
}

/** What a birth date says without the day, where the sentence goes on: “syntyi 14 vuotta sitten”. */
export function agoInstead(birth: Day, today: Date): string {
  const years = yearsBetween(birth, today);
  if (years < 1) return 'alle vuosi sitten';
  return years === 1 ? 'vuosi sitten' : `${years} vuotta sitten`;
}
