import type { TextMark } from './contract.ts';

/** A part of a text and the UTF-16 offsets in it of what was searched for. */
export type Snippet = { snippet: string; matches: [number, number][] };

const snippetLength = 240;
/** How much is shown before the first match, so that it is read in its sentence. */
const leadLength = 60;
const cut = '…';
/** A long text full of matches is looked at this far, so that the time has a bound. */
const matchesCompared = 100;

/** The part of a plain text in which most of what was searched for stands, and where; without a search its beginning. */
export function snippetOf(text: string, marksIn: (text: string) => TextMark[] = () => []): Snippet {
  const flat = text.replace(/\s+/g, ' ').trim();
  const marks = marksIn(flat);
  const start = startAround(flat, bestStart(marks));
  const end = endAfter(flat, start);
  const before = start > 0 ? `${cut} ` : '';
  const shift = before.length - start;
  return {
    snippet: before + flat.slice(start, end) + (end < flat.length ? `\u00a0${cut}` : ''),
    matches: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => [mark.start + shift, mark.end + shift]),
  };
}

/** The mark from which a snippet's length holds the most different terms; the first of equals. */
function bestStart(marks: TextMark[]): number {
  const compared = marks.slice(0, matchesCompared);
  let best = { start: 0, terms: 0 };
  for (const { start } of compared) {
    const within = compared.filter(
      (each) => each.start >= start && each.end <= start + snippetLength - leadLength,
    );
    const terms = new Set(within.map(({ term }) => term)).size;
    if (terms > best.terms) best = { start, terms };
  }
  return best.start;
}

function startAround(text: string, match: number): number {
  if (match <= leadLength) return 0;
  const space = text.indexOf(' ', match - leadLength);
  return space === -1 || space > match ? match : space + 1;
}

function endAfter(text: string, start: number): number {
  const limit = start + snippetLength;
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit);
  if (space > start) return space;
  // One long run of letters: never between the halves of a character.
  return (text.codePointAt(limit - 1) ?? 0) > 0xffff ? limit - 1 : limit;
}
