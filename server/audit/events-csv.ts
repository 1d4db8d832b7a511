import { auditTexts } from '../../client/texts/audit.ts';
import type { Language } from '../../client/texts/catalogue.ts';
import { eventTexts } from '../../client/texts/events.ts';
import { csvOf } from '../platform/csv.ts';
import type { EventView } from './contract.ts';

/** The events as a table with its heading in the reader's language; with each event's digest, so that it can be compared later. */
export function eventsCsv(events: readonly EventView[], language: Language): string {
  const texts: Readonly<Record<string, string>> = auditTexts[language];
  const deeds: Readonly<Record<string, string>> = eventTexts[language];
  const { csvNumber, csvAt, csvDeed, csvDoer, csvSubjects, csvDigest } = auditTexts[language];
  const rows = events.map(({ seq, at, type, doer, subjects, digest }) => [
    String(seq),
    at,
    deeds[type] ?? type,
    doer.name ?? texts[`by_${doer.kind}`] ?? doer.kind,
    subjects.map(({ name, id }) => `${texts[`subject_${name}`] ?? name} ${id}`).join(', '),
    digest,
  ]);
  return csvOf([[csvNumber, csvAt, csvDeed, csvDoer, csvSubjects, csvDigest], ...rows]);
}
