import { useEffect, useState } from 'preact/hooks';
import { findKept, forgetAnswer, forgetAnswers, isSame, keepAnswer, type KeptAnswer } from './kept-answer.ts';

type Place = { questionId: string; number: number; revision: number };
type Written = { markdown: string; citations: string };

/**
 * Keeps what is typed on this device until it is saved. What was kept for this version is put back at once; what belongs to
 * an older one is only offered.
 */
export function useKeptAnswer(
  place: Place,
  text: { saved: Written; written: Written; put(text: Written): void; mayRestore: boolean },
) {
  const { saved, written, put, mayRestore } = text;
  const [restored, setRestored] = useState<KeptAnswer | null>(null);
  const [older, setOlder] = useState<KeptAnswer | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const kept = findKept(localStorage, place, saved);
    setOlder(kept.older);
    if (kept.current && mayRestore) {
      put(kept.current);
      setRestored(kept.current);
    }
    setReady(true);
  }, []);
  useEffect(() => {
    if (!ready) return;
    if (isSame(written, saved)) return forgetAnswer(localStorage, place);
    keepAnswer(localStorage, place, { ...written, at: new Date().toISOString() });
  }, [ready, written.markdown, written.citations]);

  const forget = () => {
    forgetAnswers(localStorage, place.questionId);
    setRestored(null);
    setOlder(null);
  };
  return { restored, older, forget };
}
