import { useEffect, useState } from 'preact/hooks';
import type { AnswerEditorView } from '../../server/answers/contract.ts';
import { keepWithoutBlocked } from '../ui/blocked.ts';
import { findKept, forgetAnswer, forgetAnswers, isSame, keepAnswer, type KeptAnswer } from './kept-answer.ts';

type Written = { markdown: string; citations: string };

/**
 * Keeps what is typed on this device until it is saved. What was kept for this version is put back at once, unless there is
 * a text that was just sent; what belongs to an older version is only offered.
 */
export function useKeptAnswer(editor: AnswerEditorView, written: Written, put: (text: Written) => void) {
  const [restored, setRestored] = useState<KeptAnswer | null>(null);
  const [older, setOlder] = useState<KeptAnswer | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const kept = findKept(localStorage, placeOf(editor), editor);
    setOlder(kept.older);
    if (kept.current && !editor.typed) {
      put({ markdown: kept.current.markdown, citations: kept.current.citations });
      setRestored(kept.current);
    }
    setReady(true);
  }, [editor, put]);
  useEffect(() => {
    if (!ready) return;
    if (isSame(written, editor)) return forgetAnswer(localStorage, placeOf(editor));
    const at = new Date().toISOString();
    keepWithoutBlocked(written, (safe) => keepAnswer(localStorage, placeOf(editor), { ...safe, at }));
  }, [editor, ready, written]);

  const forget = () => {
    forgetAnswers(localStorage, editor.questionId);
    setRestored(null);
    setOlder(null);
  };
  return { restored, older, forget };
}

function placeOf({ questionId, number, revision, typed }: AnswerEditorView) {
  return { questionId, number, revision: typed?.revision ?? revision };
}
