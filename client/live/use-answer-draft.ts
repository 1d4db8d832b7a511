import { useEffect, useRef, useState } from 'preact/hooks';
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
  // Replies come later than keys: what they act on is the text as it is then.
  const newest = useRef({ draft, source, typed: false });
  newest.current.source = source;
  const kept = keptDraft(id, lawyer);

  const put = (next: AnswerDraft, typed: boolean) => {
    newest.current.draft = next;
    newest.current.typed = typed;
    kept.write(typed ? JSON.stringify(next) : '');
    setDraft(next);
  };
  useEffect(() => {
    const found = parseDraft(kept.read());
    if (found) put(found, true);
  }, []);
  useEffect(() => {
    const { draft: now, typed } = newest.current;
    if (!typed) put(draftFrom(source), false);
    else if (!isUnsaved(now, source)) put({ ...now, base: draftFrom(source).base }, false);
  }, [source?.versionId, source?.revision]);

  const unsaved = isUnsaved(draft, source);
  return {
    draft,
    source,
    unsaved,
    overtaken: unsaved && isOvertaken(draft, source),
    type(fields: Partial<Pick<AnswerDraft, 'markdown' | 'citations'>>) {
      const next = { ...newest.current.draft, ...fields };
      put(next, isUnsaved(next, newest.current.source));
    },
    /** Goes on with one's own text though the saved one has changed. */
    keepOwn: () => put({ ...newest.current.draft, base: draftFrom(source).base }, true),
    /** Leaves one's own text for the saved one. */
    takeNewest: () => put(draftFrom(source), false),
    /** What was sent has been saved; what has been typed since stays. */
    savedAs(sent: AnswerDraft, base: NonNullable<AnswerDraft['base']>) {
      const now = newest.current.draft;
      const more = now.markdown !== sent.markdown || now.citations !== sent.citations;
      put({ ...now, base }, more);
    },
  };
}
