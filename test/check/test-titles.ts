const opening = /\b(?:it|describe)\(\s*(?=['"`])/g;

/**
 * The titles of the tests and their groups in a source, as the parts that stand fixed in it: `cannot ${what} here` gives
 * `cannot ` and ` here`. Titles that come from a table are not in them.
 */
export function titlesIn(source: string): string[] {
  return [...source.matchAll(opening)].flatMap(
    (match) => literalAt(source, match.index + match[0].length).parts,
  );
}

/** Reads a string or a template that begins at `start`: its fixed parts, and where it ends. */
function literalAt(source: string, start: number): { parts: string[]; end: number } {
  const quote = source[start];
  const parts = [''];
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (quote === '`' && source.startsWith('${', at)) {
      at = expressionEnd(source, at + 2);
      parts.push('');
      continue;
    }
    if (source[at] === '\\') at += 1;
    parts.push(`${parts.pop() ?? ''}${source[at] ?? ''}`);
    at += 1;
  }
  return { parts, end: at + 1 };
}

/** Where the `}` that ends an expression in a template stands, and one further. */
function expressionEnd(source: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    const sign = source[at] ?? '';
    if (`'"\``.includes(sign)) {
      at = literalAt(source, at).end;
      continue;
    }
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    at += 1;
  }
  return at;
}
