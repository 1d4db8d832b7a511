import { useEffect, useState } from 'preact/hooks';
import type { CursorView } from '../../server/sessions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { announce } from '../ui/announce.ts';
import { lawyerName, useLiveSession } from './live-context.ts';
import { useStore } from './store.ts';

/** Without news for so long the other has stopped, or has gone without a word. */
const forgottenAfterMs = 20_000;

/** Where the other lawyer is in a question's shared text; null when nowhere. That the other has come is said aloud once. */
export function useOtherCursor(questionId: string): CursorView | null {
  const live = useLiveSession();
  const told = useStore(live.cursors)[questionId];
  // What was told before this text was opened is of an earlier time on air.
  const [forgotten, setForgotten] = useState<CursorView | null>(told ?? null);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (!told?.cursor || told === forgotten) return;
    const timer = setTimeout(() => setForgotten(told), forgottenAfterMs);
    return () => clearTimeout(timer);
  }, [told, forgotten]);
  const isHere = told?.cursor != null && told !== forgotten;
  useEffect(() => {
    if (!isHere || isSaid) return;
    setSaid(true);
    announce(fill(live.texts.writingAlong, { name: lawyerName(live, told.lawyer) }));
  }, [isHere, isSaid, live, told]);
  return told && isHere ? told : null;
}
