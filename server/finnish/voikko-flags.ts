import { anyValue, type Flag, neutral, type Symbols } from './voikko-symbols.ts';

/** The values of the flags along a path; what is set on the way is set back when the path turns. */
export type FlagValues = number[];

export function neutralFlags({ features }: Symbols): FlagValues {
  return Array.from({ length: features }, () => neutral);
}

/** Sets what the flag sets, and returns the value that was there, to be set back; null where the flag allows no passage. */
export function passFlag(flag: Flag, values: FlagValues): number | null {
  const before = values[flag.feature] ?? neutral;
  if (!isAllowed(flag, before)) return null;
  values[flag.feature] = valueAfter(flag, before);
  return before;
}

function isAllowed({ operation, value }: Flag, set: number): boolean {
  const fits = value === anyValue ? set !== neutral : set === value;
  if (operation === 'R') return fits;
  if (operation === 'D') return !fits;
  return operation !== 'U' || set === neutral || set === value;
}

function valueAfter({ operation, value }: Flag, set: number): number {
  if (operation === 'C') return neutral;
  return operation === 'P' || operation === 'U' ? value : set;
}
