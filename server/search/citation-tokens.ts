import { findAct } from '../statutes/acts.ts';
import type { Citation } from '../statutes/contract.ts';
import { sectionKey } from '../statutes/statute-path.ts';

/**
 * The terms under which a place in the law is indexed: its act, its section, and its section within a chapter; the last is the
 * most exact. The letter after the number keeps 2 § from beginning 25 §, and 25 § from beginning 25 a §.
 */
export function citationTokens(citation: Citation): string[] {
  const act = actToken(citation.actNumber);
  const chapter = citation.chapter?.replace(' ', '');
  const section = citation.section?.replace(/ (§|artikla)$/, '').replace(' ', '');
  return [
    act,
    ...(chapter ? [`${act}l${chapter}l`] : []),
    ...(section ? [`${act}s${section}p`] : []),
    ...(chapter && section ? [`${act}l${chapter}s${section}p`] : []),
  ];
}

/** The term for what a query cites; where sections are numbered through the whole act, the chapter says nothing of the place. */
export function citedToken(citation: Citation): string {
  const isChapterNeeded = citation.section === null || findAct(citation.actNumber)?.byChapters === true;
  return citationTokens(isChapterNeeded ? citation : { ...citation, chapter: null }).at(-1) ?? '';
}

/** The term of an act: `417/2007` → `417y2007`. */
function actToken(actNumber: string): string {
  return actNumber.replace('/', 'y');
}

/**
 * A section with its act as limits and facets name it, `417/2007 25a`, and with its chapter where sections are numbered anew in
 * each, `39/1889 40-5`; null for a whole act or chapter.
 */
export function sectionKeyOf({
  actNumber,
  chapter = null,
  section,
}: Pick<Citation, 'actNumber' | 'chapter' | 'section'>): string | null {
  const act = findAct(actNumber);
  if (section === null || act === undefined) return null;
  const key = sectionKey(act, { chapter, section });
  return key === null ? null : `${actNumber} ${key}`;
}
