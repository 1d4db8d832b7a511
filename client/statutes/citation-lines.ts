/** The lines of a field that holds citations, one a line. */
export function citationLines(field: string): string[] {
  return field
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The field with further citations at its end; those that it has already are not written twice. */
export function withCitations(field: string, added: readonly string[]): string {
  const lines = citationLines(field);
  return [...lines, ...added.filter((line) => !lines.includes(line))].join('\n');
}
