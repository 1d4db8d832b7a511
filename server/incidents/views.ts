import { findIdentifiers } from '../privacy/find-identifiers.ts';
import type { IncidentText, IncidentView } from './contract.ts';
import { spansOf } from './cut-text.ts';
import type { IncidentRecord } from './queries.ts';
import { textPlace } from './text-places.ts';

/** What stands in the place of a remark that is being checked. */
export const hiddenRemark = textPlace('remarks.text').standIns.hidden;

type Placed = { place: string; text: string | null };

/** An incident with its texts as they were written: what is made of them is not shown beside. */
export function incidentView(record: IncidentRecord, placed: readonly Placed[]): IncidentView {
  const { remarkId, reportedAt, redactedAt, closedAt, ...rest } = record;
  const texts = placed.filter(({ place }) => !/\.(html|shared)$/.test(place)).map(textView);
  return {
    ...rest,
    isRemark: remarkId !== null,
    reportedAt: reportedAt.toISOString(),
    redactedAt: redactedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    texts,
    found: foundIn(texts),
    elsewhere: [],
  };
}

function textView({ place, text }: Placed): IncidentText {
  return { place, text, findings: text === null ? [] : findIdentifiers(text) };
}

const surestFirst = { block: 0, warn: 1 };

/** The different words that were found, and in how many places they stand. */
function foundIn(texts: readonly IncidentText[]): IncidentView['found'] {
  const findings = texts.flatMap(({ text, findings: found }) =>
    found.map(({ start, end, level }) => ({ words: (text ?? '').slice(start, end), level })),
  );
  const byWords = new Map(
    findings.map(({ words, level }) => [words.toLocaleLowerCase('fi'), { words, level }]),
  );
  return [...byWords.values()]
    .sort((one, other) => surestFirst[one.level] - surestFirst[other.level])
    .map(({ words }) => ({ words, places: placesOf(texts, words) }));
}

function placesOf(texts: readonly IncidentText[], words: string): number {
  return texts.reduce((sum, { text }) => sum + spansOf(text ?? '', [words]).length, 0);
}
