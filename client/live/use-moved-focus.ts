import { useLayoutEffect, useRef } from 'preact/hooks';
import { gripId } from './queue-grip.tsx';
import { stepId } from './queue-steps.tsx';

/** What a question was moved by. */
export type MovedBy = 'drag' | 'grip' | 'up' | 'down';

/** Keeps the focus on a question that was moved: its control was moved in the page, or has gone from it. */
export function useMovedFocus(): (questionId: string, by: MovedBy) => void {
  const movedRef = useRef<{ questionId: string; by: MovedBy } | null>(null);
  useLayoutEffect(() => {
    const { current: last } = movedRef;
    movedRef.current = null;
    if (last) controlOf(last.questionId, last.by)?.focus({ preventScroll: last.by === 'drag' });
  });
  return (questionId, by) => void (movedRef.current = { questionId, by });
}

function controlOf(questionId: string, by: MovedBy): HTMLElement | null {
  const grip = document.getElementById(gripId(questionId));
  if (by === 'drag' || by === 'grip') return grip;
  return document.getElementById(stepId(questionId, by))?.querySelector('button') ?? grip;
}
