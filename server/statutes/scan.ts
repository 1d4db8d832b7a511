/** Reads a text piece by piece with sticky patterns. */
export type Scanner = { at: number; take(pattern: RegExp): RegExpExecArray | null };

/** Starts reading at a place; `take` moves on only when the pattern (flag `y`) stands exactly there. */
export function scan(text: string, start: number): Scanner {
  return {
    at: start,
    take(pattern) {
      pattern.lastIndex = this.at;
      const taken = pattern.exec(text);
      if (taken !== null) this.at = pattern.lastIndex;
      return taken;
    },
  };
}

/** Makes spaces and dashes plain, one unit for one, so that offsets hold. */
export function withPlainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
}
