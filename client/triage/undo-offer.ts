import { fill, type Language } from '../texts/catalogue.ts';
import { triageTexts } from '../texts/triage.ts';
import type { UndoOffer } from '../ui/page-frame.ts';
import { deskTitle } from './desk-texts.ts';

/** The coordinator's own decision while it can be undone; `event` tells what it was, as in the list of events. */
export type DeskUndo = {
  questionId: string;
  title: string | null;
  original: string;
  event: string;
  secondsLeft: number;
};

/** The offer to undo a decision, which says what was decided. */
export function undoOffer(language: Language, undo: DeskUndo): UndoOffer {
  return {
    text: decisionText(language, undo),
    command: 'undo-triage',
    input: { questionId: undo.questionId },
    seconds: undo.secondsLeft,
  };
}

function decisionText(language: Language, { event, title, original }: DeskUndo): string {
  const texts: Record<string, string> = triageTexts[language];
  const text = texts[`undo_${event.replace('question.', '')}`] ?? '{title}';
  return fill(text, { title: deskTitle({ publicTitle: title, original }) });
}
