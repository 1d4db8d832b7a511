import type { DeskQuestionView, QuestionState } from '../../server/questions/contract.ts';
import { type Language, plural } from '../texts/catalogue.ts';
import { questionStateTexts } from '../texts/question-states.ts';
import { triageTexts } from '../texts/triage.ts';
import { suggestedTitle } from '../questions/question-title.ts';

/** A state as the desk calls it. */
export function deskStateText(language: Language, state: QuestionState): string {
  return state === 'answered' ? triageTexts[language].answeredToPublish : questionStateTexts[language][state];
}

/** What a question is called on the desk before and after it has a title of its own. */
export function deskTitle({
  publicTitle,
  original,
}: Pick<DeskQuestionView, 'publicTitle' | 'original'>): string {
  return publicTitle ?? suggestedTitle(original);
}

/** What people write here is Finnish: said so where the page is not. */
export function writtenLang(language: Language): 'fi' | undefined {
  return language === 'fi' ? undefined : 'fi';
}

/** How late a written answer is. */
export function daysLateText(language: Language, { daysLate }: Pick<DeskQuestionView, 'daysLate'>): string {
  const texts = triageTexts[language];
  return plural(language, daysLate, { one: texts.daysLate_one, other: texts.daysLate_other });
}
