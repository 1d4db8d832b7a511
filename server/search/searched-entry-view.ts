import type { EntryListItem, TextMark } from '../faq/contract.ts';
import type { ListedEntryRecord } from '../faq/queries.ts';
import { entryListItem, plainAnswer } from '../faq/views.ts';
import type { Citation, CitationLanguage } from '../statutes/contract.ts';
import type { EntryTexts } from './search-terms.ts';

/** An entry as it is read from the view of public entries to be indexed. */
export type IndexedRecord = {
  title: string;
  tags: string[];
  questionText: string;
  answerHtml: string;
  /** HTML of the dissents beside the answer. */
  dissents: string[];
  citations: Citation[];
};

/** What is analysed of an entry. */
export function entryTexts({
  title,
  tags,
  questionText,
  answerHtml,
  dissents,
  citations,
}: IndexedRecord): EntryTexts {
  const answer = [answerHtml, ...dissents].map(plainAnswer).join('\n');
  return { title, tags, question: questionText, answer, citations };
}

/** An entry that was found, with what was asked, if anything was, marked in it. */
export function foundEntry(
  record: ListedEntryRecord,
  language: CitationLanguage,
  marksIn?: (text: string) => TextMark[],
): EntryListItem {
  return entryListItem(record, language, marksIn);
}
