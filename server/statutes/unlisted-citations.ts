import { citationLine, parseCitation } from './citation.ts';
import type { Citation } from './contract.ts';
import { findCitations } from './find-citations.ts';

const mostFound = 10;

/** The citations of a text that its list lacks, as lines for the list; one whose place the list names more exactly is not lacking. */
export function unlistedCitations(text: string, lines: readonly string[]): string[] {
  const listed = lines.flatMap((line) => parseCitation(line) ?? []);
  const found = findCitations(text).flatMap(({ citations }) => citations);
  const lacking = found.filter((each) => !listed.some((other) => isWithin(other, each)));
  return [...new Set(lacking.map(citationLine))].slice(0, mostFound);
}

/** Whether a citation is the place itself or one inside it: `25 § 1 mom.` is within `25 §`, `25 a §` is not. */
function isWithin(citation: Citation, place: Citation): boolean {
  if (citation.actNumber !== place.actNumber) return false;
  return (['chapter', 'section', 'subsection', 'item'] as const).every(
    (part) => (place[part] ?? null) === null || place[part] === citation[part],
  );
}
