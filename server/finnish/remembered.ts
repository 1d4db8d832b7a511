/**
 * Remembers what was asked last: at least `least` answers, at most twice as many. The older half goes at once when the younger
 * is full; what is asked for again moves to the younger.
 */
export function remembered<Answer>(
  answer: (word: string) => Answer,
  least: number,
): (word: string) => Answer {
  let younger = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (word) => {
    const held = younger.get(word);
    if (held !== undefined) return held;
    const found = older.get(word) ?? answer(word);
    if (younger.size >= least) [older, younger] = [younger, new Map()];
    younger.set(word, found);
    return found;
  };
}
