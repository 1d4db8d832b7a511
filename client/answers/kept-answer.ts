/** A text that has been typed but not saved, as this device keeps it. */
export type KeptAnswer = { markdown: string; citations: string; at: string };

type Place = { questionId: string; number: number; revision: number };
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefixOf = (questionId: string) => `lakifoorumi.vastaus.${questionId}.`;
const keyOf = ({ questionId, number, revision }: Place) => `${prefixOf(questionId)}${number}-${revision}`;

export function keepAnswer(store: Store, place: Place, kept: KeptAnswer): void {
  // A full or forbidden store only loses the safety net: saving to the server still works.
  attempted(() => store.setItem(keyOf(place), JSON.stringify(kept)));
}

export function forgetAnswer(store: Store, place: Place): void {
  attempted(() => store.removeItem(keyOf(place)));
}

/** Forgets everything typed for a question, in whatever version. */
export function forgetAnswers(store: Store, questionId: string): void {
  for (const key of keysOf(store, questionId)) attempted(() => store.removeItem(key));
}

/**
 * What this device has of a question besides what is saved: for this very version, or for an older one. What equals the
 * saved text has reached the server and is forgotten; citations may have been rewritten there, so an older one is compared
 * by its text alone.
 */
export function findKept(
  store: Store,
  place: Place,
  saved: { markdown: string; citations: string },
): { current: KeptAnswer | null; older: KeptAnswer | null } {
  const own = keyOf(place);
  let older: KeptAnswer | null = null;
  let current: KeptAnswer | null = null;
  for (const key of keysOf(store, place.questionId)) {
    const kept = readKept(store, key);
    const isSaved =
      kept && (key === own ? isSame(kept, saved) : tidy(kept.markdown) === tidy(saved.markdown));
    if (!kept || isSaved) attempted(() => store.removeItem(key));
    else if (key === own) current = kept;
    else if (!older || kept.at > older.at) older = kept;
  }
  return { current, older };
}

export function isSame(
  a: { markdown: string; citations: string },
  b: { markdown: string; citations: string },
): boolean {
  return tidy(a.markdown) === tidy(b.markdown) && tidy(a.citations) === tidy(b.citations);
}

const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function keysOf(store: Store, questionId: string): string[] {
  const prefix = prefixOf(questionId);
  const keys = attempted(() => Array.from({ length: store.length }, (_, index) => store.key(index))) ?? [];
  return keys.filter((key): key is string => key?.startsWith(prefix) ?? false);
}

function readKept(store: Store, key: string): KeptAnswer | null {
  const value: unknown = attempted(() => JSON.parse(store.getItem(key) ?? 'null'));
  if (typeof value !== 'object' || value === null) return null;
  const { markdown, citations, at } = value as Partial<KeptAnswer>; // as: each is looked at below
  if (typeof markdown !== 'string' || typeof citations !== 'string' || typeof at !== 'string') return null;
  return { markdown, citations, at };
}

function attempted<Result>(deed: () => Result): Result | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}
