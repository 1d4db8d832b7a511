import type { QuestionState } from '../../server/questions/contract.ts';
import { fill, type Language } from '../texts/catalogue.ts';
import { triageTexts } from '../texts/triage.ts';
import type { UndoOffer } from '../ui/page-frame.ts';
import { deskTitle } from './desk-texts.ts';

/** The coordinator's own latest decision while it can be undone. */
export type DeskUndo = {
  questionId: string;
  title: string | null;
  original: string;
  stateBefore: QuestionState;
  stateAfter: QuestionState;
  secondsLeft: number;
};

/** The offer to undo a decision, which says what was decided. */
export function undoOffer(language: Language, undo: DeskUndo): UndoOffer {
  const texts: Record<string, string> = triageTexts[language];
  const decided = undo.stateBefore === undo.stateAfter ? 'reworded' : undo.stateAfter;
  const title = deskTitle({ publicTitle: undo.title, original: undo.original });
  return {
    text: fill(texts[`undo_${decided}`] ?? '{title}', { title }),
    command: 'undo-triage',
    input: { questionId: undo.questionId },
    seconds: undo.secondsLeft,
  };
}
