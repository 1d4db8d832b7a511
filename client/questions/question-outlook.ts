import type { OwnQuestionView, QuestionState } from '../../server/questions/contract.ts';
import { fill, type Language } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import type { BadgeTone } from '../ui/state-badge.tsx';
import { formatDateTime, formatDay } from '../ui/format-date.ts';

type OutlookKey = Extract<keyof (typeof questionTexts)['fi'], `outlook_${string}`>;

/** What comes next for an asker's question and when, in one or two plain sentences. */
export function questionOutlook(language: Language, question: OwnQuestionView): string {
  return fill(questionTexts[language][outlookKey(question)], {
    starts: formatDateTime(language, question.session.startsAt),
    until: question.deferredUntil ? formatDay(language, question.deferredUntil) : '',
  });
}

function outlookKey(question: OwnQuestionView): OutlookKey {
  const { state, session, consent, deferral, putAway } = question;
  if (state === 'draft' && putAway) return `outlook_put_away_${putAway.entryId ? 'answered' : 'followed'}`;
  if (session.state === 'cancelled' && ['submitted', 'needs_info', 'queued'].includes(state))
    return 'outlook_cancelled';
  if (state === 'queued' && question.held) return 'outlook_queued_held';
  if (state === 'submitted' || state === 'queued') return `outlook_${state}${phaseOf(session.state)}`;
  if (state === 'answered') return consent === 'not' ? 'outlook_answered_not' : 'outlook_answered';
  if (state === 'merged') return isAnswered(question) ? 'outlook_merged_answered' : 'outlook_merged';
  if (state === 'deferred') return `outlook_deferred_${deferral ?? 'next_session'}`;
  return `outlook_${state}`;
}

function phaseOf(sessionState: string): '' | '_live' | '_after' {
  if (sessionState === 'live' || sessionState === 'paused') return '_live';
  return sessionState === 'wrap_up' || sessionState === 'closed' ? '_after' : '';
}

/** The shape and colour in which a question's state is shown, to its asker and on the desk alike. */
export const stateTones: Record<QuestionState, BadgeTone> = {
  draft: 'neutral',
  submitted: 'waiting',
  needs_info: 'warning',
  queued: 'waiting',
  on_air: 'live',
  answered: 'done',
  published: 'done',
  merged: 'neutral',
  deferred: 'paused',
  declined: 'stopped',
  withdrawn: 'stopped',
  answered_private: 'done',
};

/** Under which heading a question stands among its asker's own. */
export function placeAmongOwn(question: OwnQuestionView): 'waitsForYou' | 'onItsWay' | 'finished' {
  const { state, putAway } = question;
  if (putAway) return 'finished';
  if (state === 'draft' || state === 'needs_info') return 'waitsForYou';
  const open = ['submitted', 'queued', 'on_air', 'answered', 'deferred'].includes(state);
  return open || (state === 'merged' && !isAnswered(question)) ? 'onItsWay' : 'finished';
}

function isAnswered({ entryId, privateAnswerHtml }: OwnQuestionView): boolean {
  return entryId !== null || privateAnswerHtml !== null;
}
