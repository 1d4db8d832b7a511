/** What a lexicon is asked: the value that stands after a key. A `Map` is one too. */
export type Lines = { get(key: string): string | undefined; has(key: string): boolean };

const lineEnd = '\n';
/** Half of the places at most are taken, so that a search is short. */
const placesPerLine = 2;

/**
 * Finds lines (`key`, or `key`, tab, value) by their keys without making an object of each: the text stays one string, and a table
 * of numbers tells where lines begin. A hundred thousand lines take half a megabyte besides the text.
 */
export function indexLines(text: string): Lines {
  const starts = lineStarts(text);
  const places = 2 ** Math.ceil(Math.log2(placesPerLine * starts.length + 1));
  // Where a line begins, plus one; 0 is a free place.
  const table = new Uint32Array(places);
  for (const start of starts) {
    let place = hashOf(text, start, keyEnd(text, start)) % places;
    while (table[place] !== 0) place = (place + 1) % places;
    table[place] = start + 1;
  }
  const find = (key: string): number | undefined => {
    for (let place = hashOf(key, 0, key.length) % places; ; place = (place + 1) % places) {
      const start = (table[place] ?? 0) - 1;
      if (start < 0) return undefined;
      if (text.startsWith(key, start) && keyEnd(text, start) === start + key.length) return start;
    }
  };
  return {
    has: (key) => find(key) !== undefined,
    get(key) {
      const start = find(key);
      return start === undefined
        ? undefined
        : text.slice(start + key.length, endOf(text, start)).replace('\t', '');
    },
  };
}

function lineStarts(text: string): number[] {
  const starts: number[] = [];
  for (let start = 0; start < text.length; start = endOf(text, start) + 1) starts.push(start);
  return starts;
}

function endOf(text: string, start: number): number {
  const end = text.indexOf(lineEnd, start);
  return end < 0 ? text.length : end;
}

function keyEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) if (text[at] === '\t' || text[at] === lineEnd) return at;
  return text.length;
}

/** FNV-1a of 32 bits over UTF-16 units, the upper bits mixed into the lower. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
