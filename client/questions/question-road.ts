import type { OwnQuestionView, QuestionState } from '../../server/questions/contract.ts';
import { fill, type Language } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { formatDateTime, formatDay } from '../ui/format-date.ts';
import type { Step } from '../ui/steps.tsx';

/** How far a question is: the number of the step it is at; beside the road it has none. */
const reached: Partial<Record<QuestionState, number>> = {
  submitted: 1,
  needs_info: 1,
  queued: 2,
  on_air: 2,
  deferred: 2,
  answered: 3,
};

/** The stages of an asker's question; null when it is not on the road: a draft, at its end, merged, declined, withdrawn. */
export function questionRoad(language: Language, question: OwnQuestionView): Step[] | null {
  const current = reached[question.state];
  if (current === undefined) return null;
  const texts = questionTexts[language];
  const written = question.deferral === 'written';
  const road: Omit<Step, 'state'>[] = [
    { text: texts.step_sent, note: question.submittedOn && formatDay(language, question.submittedOn) },
    { text: texts.step_triage, note: question.state === 'needs_info' ? texts.step_waitsForYou : null },
    { text: written ? texts.step_written : texts.step_session, note: timeNote(language, question) },
    { text: question.consent === 'not' ? texts.step_private : texts.step_published },
  ];
  return road.map((step, index) => ({
    ...step,
    state: index < current ? 'done' : index === current ? 'current' : 'ahead',
  }));
}

function timeNote(language: Language, { deferral, deferredUntil, session }: OwnQuestionView): string | null {
  if (deferral === 'next_session') return null;
  if (deferral !== 'written') return formatDateTime(language, session.startsAt);
  return (
    deferredUntil && fill(questionTexts[language].step_byDay, { until: formatDay(language, deferredUntil) })
  );
}
