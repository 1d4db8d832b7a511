import { findAskedActs, type NamedAct, withNumbers } from './act-names.ts';
import { citation as citationSchema } from './contract.ts';
import type { FoundCitation } from './find-citations.ts';
import { type Place, readPlaces } from './places.ts';
import { withPlainSpaces } from './scan.ts';

type Read = NamedAct & { places: Place[] };

/**
 * Finds what a search query cites, in every way that people type it: `lsl 25§`, `§ 35 lsl`, `25 § barnskyddslagen`,
 * `hallintolaki 34`, `lsl 71–73 §`, `rl 40:5`. An act without a section is cited as a whole. Offsets are UTF-16 units; what is
 * outside them keeps its words. One space between words.
 */
export function findAskedCitations(query: string): FoundCitation[] {
  const text = withPlainSpaces(query);
  const all = withNumbers(text, findAskedActs(text));
  const namesOnly = isNamesOnly(text, all);
  const named = all.filter((each) => mayStand(text, each, namesOnly));
  return readAll(text, named).flatMap(({ act, places, start, end }, index, reads) => {
    const citations = (places.length > 0 ? places : [{ section: null }]).flatMap(
      (place) => citationSchema.safeParse({ actNumber: act.number, ...place }).data ?? [],
    );
    const from = reads[index - 1]?.end ?? 0;
    return citations.length === 0 ? [] : [{ start: withWordLaw(text, from, start), end, citations }];
  });
}

/** A section stands after its act, or before it where the first act's does and none follows the last: `25 § lsl 35 § shl`. */
function readAll(text: string, named: readonly NamedAct[]): Read[] {
  const after = named.map((each) => readAfter(text, each));
  const [first] = named;
  const lastIsBare = after.at(-1)?.places.length === 0;
  const sectionsFirst = first !== undefined && lastIsBare && readBefore(text, first, 0) !== null;
  let from = 0;
  return named.map((each, index) => {
    const following = sectionsFirst ? undefined : after[index];
    const read =
      following && following.places.length > 0
        ? following
        : (readBefore(text, each, from) ?? { ...each, places: [] });
    from = read.end;
    return read;
  });
}

function readAfter(text: string, { act, start, end }: NamedAct): Read {
  return { act, start, ...readPlaces(text, end, { act, signless: 'query' }) };
}

const longestBefore = 60;

/** The place that ends where the act's name begins; null where there is none. */
function readBefore(text: string, { act, start, end }: NamedAct, from: number): Read | null {
  const earliest = Math.max(from, start - longestBefore);
  for (const { index } of text
    .slice(earliest, start)
    .matchAll(/(?<![\p{L}\d.:/])(?:§|\d|(?:pyk|art|sec))/giu)) {
    const at = earliest + index;
    const signless = at === 0 && end - start > 2 ? ('query' as const) : undefined;
    const { places, end: read } = readPlaces(text, at, { act, ...(signless && { signless }) });
    const isSection = places.length > 0 && places.every(({ section }) => section !== null);
    if (isSection && /^(?: (?:i|in|of|of the|enligt))? ?$/.test(text.slice(read, start)))
      return { act, start: at, end, places };
  }
  return null;
}

const everydayWords = new Set(['ok', 'al', 'pk', 'pl']);

/** Two letters stand for an act in capitals, beside a section or among names alone; an everyday word only beside the sign or chapter of one. */
function mayStand(text: string, named: NamedAct, namesOnly: boolean): boolean {
  const { act, start, end } = named;
  const written = text.slice(start, end).replace(/:.*/, '');
  if (written.length > 2) return true;
  const after = readAfter(text, named);
  const { places, ...read } = after.places.length > 0 ? after : (readBefore(text, named, 0) ?? after);
  const isCapitals = written === written.toUpperCase();
  if (!everydayWords.has(written.toLowerCase())) return isCapitals || places.length > 0 || namesOnly;
  if (act.byChapters) return /\d(?: ?[a-z])? ?(?::|lu[kv]|kap)/i.test(text.slice(read.start, read.end));
  return places.length > 0 && (isCapitals || /§|pyk/i.test(text.slice(read.start, read.end)));
}

function isNamesOnly(text: string, named: readonly NamedAct[]): boolean {
  return [...named, { start: text.length }].every(
    ({ start }, index) => !/[\p{L}\d]/u.test(text.slice(named[index - 1]?.end ?? 0, start)),
  );
}

function withWordLaw(text: string, from: number, start: number): number {
  const [word = ''] = /^\d/.test(text.slice(start, start + 1))
    ? (/(?<!\p{L})(?:laki|lain|laissa|asetus|asetuksen|lag|lagen|act)\s$/iu.exec(
        text.slice(Math.max(from, start - 10), start),
      ) ?? [])
    : [];
  return start - word.length;
}
