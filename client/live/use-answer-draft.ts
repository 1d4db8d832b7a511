import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { type AnswerDraft, draftFrom, isOvertaken, isUnsaved, parseDraft } from './answer-draft.ts';
import { keptText } from './kept-text.ts';

/** Where a lawyer's unsaved text for a question is kept on this device. */
export function keptDraft(questionId: string, lawyer: 1 | 2) {
  return keptText('local', `vastaus.${questionId}.${lawyer}`);
}

/** A lawyer's text for one question: it follows the saved one until something is typed, and then stays as it was typed. */
export function useAnswerDraft({ id, backstage }: QuestionView, lawyer: 1 | 2) {
  const source = backstage?.source ?? null;
  const [draft, setDraft] = useState(() => draftFrom(source));
  const [typed, setTyped] = useState(false);
  const kept = keptDraft(id, lawyer);
  const unsaved = isUnsaved(draft, source);
  useEffect(() => {
    const found = parseDraft(kept.read());
    if (!found) return;
    setDraft(found);
    setTyped(true);
  }, []);
  useEffect(() => {
    if (!typed) setDraft(draftFrom(source));
    else if (!unsaved) settle();
  }, [source?.versionId, source?.revision]);

  const change = (next: AnswerDraft) => {
    setDraft(next);
    setTyped(true);
    kept.write(isUnsaved(next, source) ? JSON.stringify(next) : '');
  };
  const settle = () => {
    kept.write('');
    setTyped(false);
    setDraft(draftFrom(source));
  };
  return {
    draft,
    source,
    unsaved,
    overtaken: unsaved && isOvertaken(draft, source),
    type: (fields: Partial<Pick<AnswerDraft, 'markdown' | 'citations'>>) => change({ ...draft, ...fields }),
    /** Goes on with one's own text though the saved one has changed. */
    keepOwn: () => change({ ...draft, base: draftFrom(source).base }),
    /** Leaves one's own text for the saved one. */
    takeNewest: settle,
    /** The saved text is this one now. */
    savedAs: (base: AnswerDraft['base']) => {
      setDraft({ ...draft, base });
      setTyped(false);
      kept.write('');
    },
  };
}
