import type { Database } from '../platform/database.ts';
import { findAct } from '../statutes/acts.ts';
import { citationText } from '../statutes/citation.ts';
import type { Citation, CitationLanguage } from '../statutes/contract.ts';
import { citationPath } from '../statutes/statute-path.ts';
import { sectionKeyOf } from './citation-tokens.ts';
import type { RelatedSection } from './contract.ts';
import { countCiting, type HitRecord } from './search-hit-queries.ts';

/** Later hits have less and less to do with what was asked. */
const hitsRead = 20;
const mostSections = 5;

/** The sections that the best hits cite most, a better hit counting for more. */
export async function relatedSections(
  database: Database,
  hits: readonly HitRecord[],
  language: CitationLanguage,
): Promise<RelatedSection[]> {
  const sections = new Map<string, { citation: Citation; weight: number }>();
  for (const [place, { citations }] of hits.slice(0, hitsRead).entries()) {
    for (const citation of citations) {
      const key = sectionKeyOf(citation);
      if (key === null) continue;
      const weight = (sections.get(key)?.weight ?? 0) + hitsRead - place;
      // Where sections are numbered through the whole act, the chapter says nothing of the place.
      const chapter = findAct(citation.actNumber)?.byChapters ? citation.chapter : null;
      sections.set(key, { citation: { ...citation, chapter }, weight });
    }
  }
  const best = [...sections].sort(([, one], [, other]) => other.weight - one.weight).slice(0, mostSections);
  const counts = await countCiting(
    database,
    best.map(([key]) => key),
  );
  return best.flatMap(([key, { citation }]) => {
    const path = citationPath(citation);
    return path === null
      ? []
      : [{ text: citationText(citation, language), path, entries: counts.get(key) ?? 0 }];
  });
}
