import type { TextEdit } from '../ui/edit-text.ts';

type Selection = { start: number; end: number };

export const formats = ['bold', 'heading', 'list', 'quote', 'link'] as const;
export type Format = (typeof formats)[number];

const linePrefixes = { heading: '## ', list: '- ', quote: '> ' } as const;
const linkAddress = 'https://';

/** The Markdown edit that a button makes on the selected text; pressed again it takes its marks away. */
export function formatSelection(text: string, selection: Selection, format: Format): TextEdit {
  if (format === 'bold') return toggleBold(text, selection);
  if (format === 'link') return insertLink(text, selection);
  return toggleLines(text, selection, linePrefixes[format]);
}

function toggleBold(text: string, { start, end }: Selection): TextEdit {
  const selected = text.slice(start, end);
  const isBold = text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**';
  if (isBold && start >= 2) {
    return { from: start - 2, to: end + 2, insert: selected, select: [start - 2, end - 2] };
  }
  return { from: start, to: end, insert: `**${selected}**`, select: [start + 2, end + 2] };
}

function insertLink(text: string, { start, end }: Selection): TextEdit {
  const words = text.slice(start, end);
  const insert = `[${words}](${linkAddress})`;
  const address = start + words.length + 3;
  return {
    from: start,
    to: end,
    insert,
    // With words chosen the address is what is missing, without them the words.
    select: words === '' ? [start + 1, start + 1] : [address, address + linkAddress.length],
  };
}

function toggleLines(text: string, { start, end }: Selection, prefix: string): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isOnly = lines.length === 1;
  const marked = lines.every((line) => line.startsWith(prefix) || (line === '' && !isOnly));
  const toggle = (line: string) => (marked ? line.slice(prefix.length) : prefix + line);
  const insert = lines.map((line) => (line === '' && !isOnly ? line : toggle(line))).join('\n');
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}
