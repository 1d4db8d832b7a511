import type { AnswerSource } from '../../server/answers/contract.ts';
import type { SharedTexts } from './shared-doc.ts';
import type { EndedText } from './shared-text.ts';

/** What is saved of an answer, and how its citations stood when this page saved it: saving writes them out in full. */
export type SavedText = { source: AnswerSource | null; typedCitations: string | null };

/** What is saved, now that the session tells of a text: an older one comes late, the same one is known more exactly. */
export function savedNow(known: SavedText, told: AnswerSource | null): SavedText {
  const { source } = known;
  if (!told || (source && isNewer(source, told))) return known;
  return source && !isNewer(told, source)
    ? { ...known, source: told }
    : { source: told, typedCitations: null };
}

function isNewer(one: AnswerSource, other: AnswerSource): boolean {
  return one.number === other.number ? one.revision > other.revision : one.number > other.number;
}

/** Whether a shared text holds something that the saved one does not. `recognised` is how the server reads its citations. */
export function isSharedUnsaved(
  { markdown, citations }: SharedTexts,
  saved: SavedText,
  recognised: readonly string[],
): boolean {
  if (markdown.trim() !== (saved.source?.markdown ?? '').trim()) return true;
  return !areSaved(citations, saved, recognised);
}

// What was typed shorter than it is saved is the same when the server reads it so.
function areSaved(citations: string, { source, typedCitations }: SavedText, recognised: readonly string[]) {
  const saved = source?.citationLines ?? '';
  if ([saved, typedCitations].some((known) => known?.trim() === citations.trim())) return true;
  const lines = citations.split('\n').filter((line) => line.trim() !== '');
  return lines.length === recognised.length && recognised.join('\n') === saved;
}

/** Whether a text that has ended had something of this device's own that was not saved. */
export function hasOwn({ texts, runs, recognised }: EndedText, saved: SavedText): boolean {
  const { markdown = '' } = saved.source ?? {};
  if (runs.markdown.some((run) => !markdown.includes(run.trim()))) return true;
  return runs.citations.length > 0 && !areSaved(texts.citations, saved, recognised);
}

/** A text with another put after it, or in its place when it is empty; citations once each. */
export function withText(texts: SharedTexts, more: SharedTexts): SharedTexts {
  const lines = [texts.citations, more.citations]
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim());
  return {
    markdown: [texts.markdown.trimEnd(), more.markdown].filter((text) => text !== '').join('\n\n'),
    citations: [...new Set(lines)].filter((line) => line !== '').join('\n'),
  };
}

/** Whether a saved text already stands in the shared one, as far as its beginning tells. */
export function holds({ markdown }: SharedTexts, source: AnswerSource): boolean {
  return markdown.includes(source.markdown.trim().slice(0, 40));
}
