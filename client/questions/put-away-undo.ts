import type { Language } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import type { UndoOffer } from '../ui/page-frame.ts';

/** A draft just laid aside, while that can be undone. */
export type PutAwayUndo = { questionId: string; secondsLeft: number };

/** The offer to take it back; null when there is none. */
export function putAwayUndo(language: Language, undo: PutAwayUndo | null): UndoOffer | null {
  if (!undo) return null;
  return {
    text: questionTexts[language].draftPutAway,
    command: 'undo-put-away',
    input: { questionId: undo.questionId },
    seconds: undo.secondsLeft,
  };
}
