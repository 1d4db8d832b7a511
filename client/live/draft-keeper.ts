import type { AnswerSource } from '../../server/answers/contract.ts';
import { type AnswerDraft, draftFrom, isUnsaved, parseDraft } from './answer-draft.ts';
import { keepWithoutBlocked } from '../ui/blocked.ts';
import { type KeptText, keptData } from './kept-text.ts';
import { createStore } from './store.ts';

/** Where a lawyer's unsaved text for a question is kept on this device. */
export function keptDraft(questionId: string, lawyer: 1 | 2): KeptText {
  return keptData('local', `vastaus.${questionId}.${lawyer}`);
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/** A lawyer's text for one question: it follows the saved one until something is typed, and then stays as it was typed. */
export function createDraftKeeper(kept: KeptText, saved: AnswerSource | null) {
  const store = createStore({ draft: draftFrom(saved), source: saved });
  let typed = false;
  const put = (draft: AnswerDraft, byHand: boolean) => {
    typed = byHand;
    const { markdown, citations } = draft;
    keepWithoutBlocked({ markdown, citations }, (safe) =>
      kept.write(byHand ? JSON.stringify({ ...draft, ...safe }) : ''),
    );
    store.put({ draft });
  };
  const saveBase = () => draftFrom(store.get().source).base;
  return {
    store,
    /** Brings back what was typed before the page was loaded anew. */
    restore(): void {
      const found = parseDraft(kept.read());
      if (found) put(found, true);
    },
    /** Someone, perhaps this lawyer, has saved a text. */
    follow(source: AnswerSource | null): void {
      const { draft, source: before } = store.get();
      if (before?.versionId === source?.versionId && before?.revision === source?.revision)
        return store.put({ source });
      store.put({ source });
      if (!typed) put(draftFrom(source), false);
      else if (!isUnsaved(draft, source)) put({ ...draft, base: saveBase() }, false);
    },
    type(fields: Partial<Pick<AnswerDraft, 'markdown' | 'citations'>>): void {
      const { draft, source } = store.get();
      const next = { ...draft, ...fields };
      put(next, isUnsaved(next, source));
    },
    /** Keeps a text that has nowhere else to be; one that is kept already stays before it. */
    add({ markdown, citations }: Pick<AnswerDraft, 'markdown' | 'citations'>): void {
      const { draft } = store.get();
      const kept = typed ? draft : { markdown: '', citations: '' };
      const both = (one: string, other: string, between: string) =>
        one.trim() === other.trim() ? one : [one, other].filter((text) => text !== '').join(between);
      const added = {
        markdown: both(kept.markdown, markdown, '\n\n'),
        citations: both(kept.citations, citations, '\n'),
      };
      put({ ...added, base: saveBase() }, true);
    },
    /** Goes on with one's own text though the saved one has changed. */
    keepOwn: () => put({ ...store.get().draft, base: saveBase() }, true),
    /** Leaves one's own text for the saved one. */
    takeNewest: () => put(draftFrom(store.get().source), false),
    /** What was sent has been saved; what has been typed since stays. */
    savedAs(sent: AnswerDraft, { versionId, revision }: { versionId: string; revision: number }): void {
      const { draft } = store.get();
      const more = draft.markdown !== sent.markdown || draft.citations !== sent.citations;
      put({ ...draft, base: { versionId, revision } }, more);
    },
  };
}
