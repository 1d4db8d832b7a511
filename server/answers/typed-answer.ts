import type { AnswerEditorView } from './contract.ts';

/**
 * What a lawyer typed in a form that is shown again. The revision stays the one the text was written from, so that a draft
 * changed meanwhile is noticed; once the newest text has been shown instead, the next saving is meant for that.
 */
export function typedAnswer(
  values: Record<string, string>,
  editor: { revision: number },
  { sawNewest }: { sawNewest: boolean },
): NonNullable<AnswerEditorView['typed']> {
  const written = /^\d{1,9}$/.test(values['revision'] ?? '') ? Number(values['revision']) : editor.revision;
  return {
    markdown: values['markdown'] ?? '',
    citations: values['citations'] ?? '',
    revision: sawNewest ? editor.revision : written,
  };
}
