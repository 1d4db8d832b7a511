import type { AnswerEditorView } from '../../server/answers/contract.ts';
import type { Attempt } from '../ui/page-frame.ts';

/** What an editor starts with: a refused text before the saved one. */
export type EditorStart = { markdown: string; citations: string; revision: number; refused: boolean };

/**
 * The revision goes with the text it was written from, so that a draft changed meanwhile is noticed; once the writer has been
 * shown the newest text, the next saving is meant for it.
 */
export function editorStart(editor: AnswerEditorView, attempt: Attempt | null | undefined): EditorStart {
  const { markdown, citations, revision } = editor;
  if (attempt?.command !== 'save-answer') return { markdown, citations, revision, refused: false };
  const written = Number(attempt.values['revision']);
  return {
    markdown: attempt.values['markdown'] ?? '',
    citations: attempt.values['citations'] ?? '',
    revision: attempt.problem.code === 'answer_changed' || !Number.isInteger(written) ? revision : written,
    refused: true,
  };
}
