/** A part of a text and the UTF-16 offsets in it of the words that match a query. */
export type Snippet = { snippet: string; matches: [number, number][] };

type Match = { start: number; end: number; word: number };

const snippetLength = 240;
/** How much is shown before the first match, so that it is read in its sentence. */
const leadLength = 60;
const cut = '…';
/** A long text full of matches is looked at this far, so that the time has a bound. */
const matchesCompared = 100;
const word = /[\p{L}\p{N}]+/gu;

/**
 * The part of a plain text in which most of the query's words stand, and where they stand. Words match when they begin
 * alike, so that an inflected form is marked too; short words and numbers only as they are.
 */
export function snippetOf(text: string, query = ''): Snippet {
  const flat = text.replace(/\s+/g, ' ').trim();
  const matches = matchesIn(flat, wordsOf(query));
  const start = startAround(flat, bestStart(matches));
  const end = endAfter(flat, start);
  const before = start > 0 ? `${cut} ` : '';
  const shift = before.length - start;
  return {
    snippet: before + flat.slice(start, end) + (end < flat.length ? ` ${cut}` : ''),
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => [match.start + shift, match.end + shift]),
  };
}

function wordsOf(query: string): string[] {
  const words = query.toLowerCase().match(word) ?? [];
  return [...new Set(words.filter((each) => each.length > 2 || /\d/.test(each)))];
}

function matchesIn(text: string, words: string[]): Match[] {
  if (words.length === 0) return [];
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const matched = words.findIndex((each) => beginAlike(found.toLowerCase(), each));
    return matched === -1 ? [] : [{ start: index, end: index + found.length, word: matched }];
  });
}

function beginAlike(found: string, sought: string): boolean {
  if (found === sought) return true;
  const shorter = Math.min(found.length, sought.length);
  if (shorter < 4 || /\d/.test(sought)) return false;
  const needed = Math.max(4, Math.ceil(shorter * 0.75));
  return found.startsWith(sought.slice(0, needed));
}

/** The match from which a snippet's length holds the most different words; the first of equals. */
function bestStart(matches: Match[]): number {
  const compared = matches.slice(0, matchesCompared);
  let best = { start: 0, words: 0 };
  for (const { start } of compared) {
    const within = compared.filter(
      (each) => each.start >= start && each.end <= start + snippetLength - leadLength,
    );
    const words = new Set(within.map((each) => each.word)).size;
    if (words > best.words) best = { start, words };
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
