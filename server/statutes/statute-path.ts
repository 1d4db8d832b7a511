import type { Act } from './act.ts';
import { findAct } from './acts.ts';
import type { Citation } from './contract.ts';

/** A section of an act; `chapter` only where its sections are numbered anew in each chapter. */
export type SectionOfAct = { chapter: string | null; section: string };

/** The page of an act, without language prefix: `/lait/417-2007`. */
export function actPath(actNumber: string): string {
  return `/lait/${actNumber.replace('/', '-')}`;
}

/** The page of what is cited: the section's, `/lait/417-2007/25a`, or its act's; null for an act outside the register. */
export function citationPath({ actNumber, chapter, section }: Citation): string | null {
  const act = findAct(actNumber);
  if (act === undefined) return null;
  const key = section === null ? null : sectionKey(act, { chapter: chapter ?? null, section });
  return key === null ? actPath(actNumber) : `${actPath(actNumber)}/${key}`;
}

/** How an address names a section: `25a`, `40-5`; null when the chapter that it stands in is not told. */
export function sectionKey(act: Act, { chapter, section }: SectionOfAct): string | null {
  const bare = section.replace(/ (§|artikla)$/, '').replace(' ', '');
  if (!act.byChapters) return bare;
  return chapter === null ? null : `${chapter.replace(' ', '')}-${bare}`;
}

/** The act that an address names as `417-2007`. */
export function readActKey(key: string): Act | undefined {
  return /^\d+-\d+$/.test(key) ? findAct(key.replace('-', '/')) : undefined;
}

const oneSection = /^(?:([1-9]\d{0,2})([a-z])?-)?([1-9]\d{0,3})([a-z])?$/;

/** The section that an address names; null when this act can have none such. */
export function readSectionKey(act: Act, key: string): SectionOfAct | null {
  const [whole, chapter, chapterLetter, number, letter] = oneSection.exec(key) ?? [];
  if (whole === undefined || (chapter !== undefined) !== (act.byChapters === true)) return null;
  const written = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
  return {
    chapter: chapter === undefined ? null : written(chapter, chapterLetter),
    section: written(number, letter, act.kind === 'act' ? '§' : 'artikla'),
  };
}

/** The order of the sections in an act: by chapter, number, letter. */
export function bySection(a: SectionOfAct, b: SectionOfAct): number {
  const [first, second] = [orderOf(a), orderOf(b)];
  return first < second ? -1 : Number(first > second);
}

function orderOf({ chapter, section }: SectionOfAct): string {
  const [inChapter = '', inSection = ''] = [chapter ?? '', section].map((place) =>
    place.replace(/^\d+/, (number) => number.padStart(4, '0')).replace(/(§|artikla)$/, ''),
  );
  return `${inChapter.padEnd(8)}${inSection}`;
}
