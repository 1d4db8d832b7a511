import type { Act } from './act.ts';
import type { Citation } from './contract.ts';
import { scan, type Scanner } from './scan.ts';

/** A place inside an act. */
export type Place = Omit<Citation, 'actNumber'>;

const number = String.raw`[1-9]\d{0,3}(?: ?[a-z](?!\p{L}))?(?:\.[1-9]\d?){0,2}(?!\d)`;
const and = String.raw`(?: ?[-,] ?| (?:ja|sekä|tai|taikka|och|eller|and|or) )`;
const numbers = `${number}(?:${and}${number}){0,9}`;
const few = `[1-9]\\d?(?:${and}[1-9]\\d?){0,4}`;

const chapter =
  / ?([1-9]\d{0,2})(?: ?([a-z]))? ?(?:luku|luvu\p{L}+|lukuun|lukua|kapitlet|kap\b\.?)(?!\p{L})/iuy;
const chapterAndColon = / ?([1-9]\d{0,2}) ?: ?(?=[1-9])/uy;
const sections = new RegExp(
  ` ?(${numbers}) ?(?:§{1,2}(?::\\p{L}{1,5})?|pykäl\\p{L}+|paragraf\\p{L}*)`,
  'iuy',
);
const sectionAfterSign = new RegExp(` ?§ ?(${number})(?! ?§)`, 'iuy');
const articles = new RegExp(` ?(${numbers}) ?(?:artikl\\p{L}+|art\\.)`, 'iuy');
const articleAfterWord = new RegExp(` ?(?:artikla|artikel|article|art\\.?) ?(${number})`, 'iuy');
const bareNumber = new RegExp(` ?(${number})`, 'iuy');
const subsections = new RegExp(` ?(${few}) ?\\.? ?mom(?:\\.|ent\\p{L}+)?(?!\\p{L})`, 'iuy');
const items = new RegExp(` ?(${few}) ?\\.? ?(?:koh(?:ta|da|ti)\\p{L}*|punkten)(?!\\p{L})`, 'iuy');
const point = / ?([a-z])[ -]{0,2}alakoh\p{L}+/iuy;
const bracketed = /\((\d{1,2})\)(?:\(([a-z])\))?/iuy;
const joined = new RegExp(and, 'iuy');
const longestRange = 30;

/**
 * Reads the places that follow the name of an act: `25 §:n 1 momentti`, `71–73 §`, `40 luku 5 §`, `40:5`, `6 artikla 1 kohta`.
 * With `signless`, a bare number is a section too, as people type it in a field. `end` is where reading stopped.
 */
export function readPlaces(text: string, at: number, options: { act: Act; signless?: boolean }) {
  const scanner = scan(text, at);
  const places =
    options.act.kind === 'regulation' ? readArticles(scanner, options) : readSections(scanner, options);
  return { places, end: scanner.at };
}

function readSections(scanner: Scanner, { signless = false }: { signless?: boolean }): Place[] {
  const byColon = scanner.take(chapterAndColon);
  const inChapter = byColon ?? scanner.take(chapter);
  const patterns = [sections, sectionAfterSign, ...(signless || byColon !== null ? [bareNumber] : [])];
  const places = readGroups(scanner, (first) => {
    const listed = takeFirst(scanner, first ? patterns : [sections]);
    const found = listed === null ? [] : expand(listed).map((each) => placeOf(each, '§'));
    return found.length === 1 ? withSubsections(scanner, found[0]) : found;
  });
  if (inChapter === null) return places;
  const named = [inChapter[1], inChapter[2]?.toLowerCase()].filter(Boolean).join(' ');
  return places.length > 0
    ? places.map((place) => ({ chapter: named, ...place }))
    : [{ chapter: named, section: null }];
}

function readArticles(scanner: Scanner, { signless = false }: { signless?: boolean }): Place[] {
  return readGroups(scanner, (first) => {
    const listed = takeFirst(scanner, [
      articles,
      articleAfterWord,
      ...(signless && first ? [bareNumber] : []),
    ]);
    const found = listed === null ? [] : expand(listed).map((each) => placeOf(each, 'artikla'));
    return found.length === 1 ? withPoints(scanner, found[0]) : found;
  });
}

function readGroups(scanner: Scanner, readGroup: (first: boolean) => Place[]): Place[] {
  const places = readGroup(true);
  for (let more = places.length > 0; more;) {
    const before = scanner.at;
    const group = scanner.take(joined) === null ? [] : readGroup(false);
    places.push(...group);
    more = group.length > 0;
    if (!more) scanner.at = before;
  }
  return places;
}

function takeFirst(scanner: Scanner, patterns: RegExp[]): string | null {
  for (const pattern of patterns) {
    const taken = scanner.take(pattern);
    if (taken !== null) return taken[1] ?? null;
  }
  return null;
}

function withSubsections(scanner: Scanner, place: Place | undefined): Place[] {
  if (place === undefined) return [];
  const subsection = scanner.take(subsections)?.[1];
  const inSubsections =
    subsection === undefined ? [place] : listOf(subsection).map((each) => ({ ...place, subsection: each }));
  const item = inSubsections.length === 1 ? scanner.take(items)?.[1] : undefined;
  if (item === undefined) return inSubsections;
  return inSubsections.flatMap((each) => listOf(item).map((one) => ({ ...each, item: one })));
}

function withPoints(scanner: Scanner, place: Place | undefined): Place[] {
  if (place === undefined) return [];
  const brackets = scanner.take(bracketed);
  const paragraph = brackets?.[1] ?? scanner.take(items)?.[1];
  const letter = brackets?.[2] ?? (brackets === null ? scanner.take(point)?.[1] : undefined);
  const item =
    letter === undefined ? {} : { item: letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1 };
  if (paragraph === undefined) return [{ ...place, ...item }];
  return listOf(paragraph).map((subsection) => ({ ...place, subsection, ...item }));
}

// "25 a" is one section; "25.1" is how lawyers write 25 § 1 mom.
function placeOf(written: string, unit: '§' | 'artikla'): Place {
  const [base = '', subsection, item] = written.split('.');
  const section = `${base.toLowerCase().replace(/(\d) ?([a-z])$/, '$1 $2')} ${unit}`;
  return {
    section,
    ...(subsection === undefined ? {} : { subsection: Number(subsection) }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
}

function listOf(written: string): number[] {
  return expand(written).map(Number);
}

function expand(list: string): string[] {
  const parts = list.split(new RegExp(`(${and})`, 'iu'));
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [];
    const isRangeEnd = parts[index - 1]?.trim() === '-';
    return isRangeEnd ? [...between(Number(parts[index - 2]), Number(part)), part] : [part];
  });
}

// "25 a–25 d §" is left as its two ends: what lies between them only the act itself tells.
function between(first: number, last: number): string[] {
  const count = last - first - 1;
  return count > 0 && count < longestRange
    ? Array.from({ length: count }, (_, index) => String(first + index + 1))
    : [];
}
