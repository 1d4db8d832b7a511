import { citationView, safeAnswerHtml } from '../answers/views.ts';
import type { CitationLanguage } from '../statutes/contract.ts';
import type { EntryListItem, EntryView, TextMark } from './contract.ts';
import type { EntryRecord, ListedEntryRecord } from './queries.ts';
import { snippetOf } from './snippet.ts';

/** An entry as anyone may read it, its citations in the reader's language. */
export function entryView(record: EntryRecord, language: CitationLanguage): EntryView {
  const shown = record.validity === 'revoked' || record.hidden ? withoutText(record) : record;
  return {
    ...shown,
    answerHtml: sanitizedOnce(shown.answerHtml),
    dissents: shown.dissents.map((dissent) => ({ ...dissent, html: sanitizedOnce(dissent.html) })),
    citations: shown.citations.map((citation) => citationView(citation, language)),
    publishedAt: record.publishedAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

const sanitized = new Map<string, string>();
const sanitizedAtMost = 500;

// The same text gives the same result, and sanitising is a third of the work of showing an entry.
function sanitizedOnce(html: string): string {
  const known = sanitized.get(html);
  if (known !== undefined) return known;
  if (sanitized.size >= sanitizedAtMost) sanitized.clear();
  const safe = safeAnswerHtml(html);
  sanitized.set(html, safe);
  return safe;
}

function withoutText(record: EntryRecord): EntryRecord {
  const none = { citations: [], dissents: [], tags: [] };
  return { ...record, ...none, questionText: '', answerHtml: '', oneSignatureReason: null };
}

/** An entry in a list; what was searched for chooses the part shown and is marked in it. */
export function entryListItem(
  record: ListedEntryRecord,
  language: CitationLanguage,
  marksIn?: (text: string) => TextMark[],
): EntryListItem {
  const { id, title, forum, validity, illustrative } = record;
  const text = marksIn ? `${record.questionText} ${plainAnswer(record.answerHtml)}` : record.questionText;
  return {
    id,
    title,
    titleMatches: (marksIn?.(title) ?? []).map(({ start, end }) => [start, end]),
    ...snippetOf(text, marksIn),
    forum,
    citations: record.citations.map((citation) => citationView(citation, language)),
    validity,
    illustrative,
    publishedAt: record.publishedAt.toISOString(),
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of an answer as it is kept: the sanitiser left `<` and `>` in tags alone and four entities. */
export function plainAnswer(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_whole, name: string) => entities[name] ?? '');
}
