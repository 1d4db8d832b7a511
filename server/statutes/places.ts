import type { Act } from './act.ts';
import type { Citation } from './contract.ts';
import { partsOfList, placePatterns as patterns } from './place-patterns.ts';
import { scan, type Scanner } from './scan.ts';

/** A place inside an act. */
export type Place = Omit<Citation, 'actNumber'>;

const longestRange = 30;

/**
 * Whether a number alone is a section: `field` in a field that holds citations, `query` where it may be one (not a year, an
 * age, a count).
 */
type Signless = 'field' | 'query';
type Options = { act: Act; signless?: Signless };

/**
 * Reads the places that follow the name of an act: `25 §:n 1 momentti`, `71–73 §`, `40 luku 5 §`, `40:5`, `6 artikla 1 kohta`.
 * `end` is where reading stopped.
 */
export function readPlaces(text: string, at: number, options: Options): { places: Place[]; end: number } {
  const scanner = scan(text, at);
  const read = options.act.kind === 'act' ? readSections : readArticles;
  return { places: read(scanner, options), end: scanner.at };
}

const bareNumbers = { field: [patterns.bareNumber], query: [patterns.askedNumber] };

function readSections(scanner: Scanner, { act, signless }: Options): Place[] {
  const byColon = scanner.take(patterns.chapterAndColon);
  const inChapter = byColon ?? scanner.take(patterns.chapter) ?? scanner.take(patterns.chapterAfterWord);
  // Where sections are numbered by chapters, a number alone in a query is a chapter's.
  const mayBeChapter = inChapter === null && act.byChapters === true && signless === 'query';
  const bare = byColon ? bareNumbers.field : signless && !mayBeChapter ? bareNumbers[signless] : [];
  const firsts = [patterns.sections, patterns.sectionAfterSign, patterns.sectionAfterWord, ...bare];
  const others = [patterns.sections, ...(signless === 'query' ? bare : [])];
  const places = readGroups(scanner, (first) => {
    const listed = takeFirst(scanner, first ? firsts : others);
    const found = listed === null ? [] : expand(listed).map((each) => placeOf(each, '§'));
    return found.length === 1 ? withSubsections(scanner, found[0]) : found;
  });
  if (mayBeChapter && places.length === 0) return readChapters(scanner);
  if (inChapter === null) return places;
  const named = [inChapter[1], inChapter[2]?.toLowerCase()].filter(Boolean).join(' ');
  return places.length > 0
    ? places.map((place) => ({ chapter: named, ...place }))
    : [{ chapter: named, section: null }];
}

function readChapters(scanner: Scanner): Place[] {
  const listed = takeFirst(scanner, bareNumbers.query);
  const chapters = listed === null ? [] : expand(listed).map((each) => placeOf(each, '§').section);
  return chapters.map((each) => ({ chapter: each?.replace(' §', '') ?? null, section: null }));
}

function readArticles(scanner: Scanner, { signless }: Options): Place[] {
  const inQuery = signless === 'query' ? [patterns.sections, patterns.sectionAfterSign] : [];
  const bare = signless ? bareNumbers[signless] : [];
  return readGroups(scanner, (first) => {
    const listed = takeFirst(scanner, [
      patterns.articles,
      patterns.articleAfterWord,
      ...(first ? [...inQuery, ...bare] : []),
    ]);
    const found = listed === null ? [] : expand(listed).map((each) => placeOf(each, 'artikla'));
    return found.length === 1 ? withPoints(scanner, found[0]) : found;
  });
}

function readGroups(scanner: Scanner, readGroup: (first: boolean) => Place[]): Place[] {
  const places = readGroup(true);
  for (let more = places.length > 0; more;) {
    const before = scanner.at;
    const group = scanner.take(patterns.joined) === null ? [] : readGroup(false);
    places.push(...group);
    more = group.length > 0;
    if (!more) scanner.at = before;
  }
  return places;
}

function takeFirst(scanner: Scanner, tried: readonly RegExp[]): string | null {
  for (const pattern of tried) {
    const taken = scanner.take(pattern);
    if (taken !== null) return taken[1] ?? null;
  }
  return null;
}

function withSubsections(scanner: Scanner, place: Place | undefined): Place[] {
  if (place === undefined) return [];
  const subsection = takeFirst(scanner, [patterns.subsections, patterns.subsectionAfterWord]);
  const inSubsections =
    subsection === null ? [place] : listOf(subsection).map((each) => ({ ...place, subsection: each }));
  const item =
    inSubsections.length === 1 ? takeFirst(scanner, [patterns.items, patterns.itemAfterWord]) : null;
  if (item === null) return inSubsections;
  return inSubsections.flatMap((each) => listOf(item).map((one) => ({ ...each, item: one })));
}

function withPoints(scanner: Scanner, place: Place | undefined): Place[] {
  if (place === undefined) return [];
  const brackets = scanner.take(patterns.bracketed);
  const paragraph = brackets?.[1] ?? scanner.take(patterns.items)?.[1];
  const letters = place.subsection === undefined ? [patterns.point] : [patterns.point, patterns.letter];
  const letter = brackets === null ? takeFirst(scanner, letters) : brackets[2];
  const item = letter ? { item: letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1 } : {};
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
  const parts = partsOfList(list);
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
