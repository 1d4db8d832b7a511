import { auditTexts } from '../../client/texts/audit.ts';
import type { Language } from '../../client/texts/catalogue.ts';
import { eventTexts } from '../../client/texts/events.ts';
import { csvOf } from '../platform/csv.ts';
import type { EventView } from './contract.ts';

/** The events as a table with its heading in the reader's language. */
export function eventsCsv(events: readonly EventView[], language: Language): string {
  const texts: Readonly<Record<string, string>> = auditTexts[language];
  const deeds: Readonly<Record<string, string>> = eventTexts[language];
  const { csvAt, csvDeed, csvDoer, csvSubjects } = auditTexts[language];
  const rows = events.map(({ at, type, doer, subjects }) => [
    at,
    deeds[type] ?? type,
    doer.name ?? texts[`by_${doer.kind}`] ?? doer.kind,
    subjects.map(({ name, id }) => `${texts[`subject_${name}`] ?? name} ${id}`).join(', '),
  ]);
  return csvOf([[csvAt, csvDeed, csvDoer, csvSubjects], ...rows]);
}
