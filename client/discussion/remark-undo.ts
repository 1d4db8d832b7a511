import type { RemarkUndo } from '../../server/discussion/contract.ts';
import { liveTexts } from '../texts/live.ts';
import type { PageFrame } from '../ui/page-frame.ts';

/** The frame with the offer to undo the decision on a remark that led to this page; it says what was done. */
export function withRemarkUndo(frame: PageFrame, undo: RemarkUndo | null): PageFrame {
  if (!undo || frame.attempt) return frame;
  const texts = liveTexts[frame.language];
  const { remarkId, decided, secondsLeft: seconds } = undo;
  const text = decided === 'shown' ? texts.undoShown : texts.undoDeclined;
  const offer = { text, command: 'reconsider-remark', input: { remarkId }, seconds };
  return { ...frame, undo: offer, notice: null };
}
