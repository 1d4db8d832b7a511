import type { Measured, Row } from './figures.ts';

/** The rows as a table for people, with the notes under it. */
export function tableOf(measured: Measured[]): string {
  const head = ['', 'Lakifoorumi', 'bare', 'figure', 'target', ''];
  const lines = [head, ...measured.flatMap(({ rows }) => rows.map(cellsOf))];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const text = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...text, '', ...measured.flatMap(({ notes }) => notes)].join('\n');
}

function cellsOf({ measured, ours, bare = '', figure = '', target }: Row): string[] {
  return [measured, ours, bare, figure, target?.text ?? '', target ? (target.met ? 'met' : 'not met') : ''];
}
