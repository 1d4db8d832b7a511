import { answerSource, answerView, safeAnswerHtml } from '../answers/views.ts';
import type { Audience } from '../sessions/contract.ts';
import type { OwnQuestionView, QuestionView } from './contract.ts';
import { heardStates, isEditable, mayMoveQuestion, readableStates } from './question.ts';
import type { OwnQuestionRecord, QuestionRecord } from './queries.ts';

/** What an audience may see of a question of its session; null when it may not know of it. */
export function questionView(question: QuestionRecord, audience: Audience): QuestionView | null {
  const backstage = audience === 'lawyer' || audience === 'coordinator';
  const states = audience === 'visitor' ? heardStates : readableStates;
  if (!backstage && !states.includes(question.state)) return null;
  if (backstage && question.state === 'withdrawn') return null;
  const heard = heardStates.includes(question.state);
  return {
    id: question.id,
    state: question.state,
    position: question.position,
    title: question.title,
    text: question.text,
    sectionHint: question.sectionHint,
    late: question.late,
    supports: question.supports,
    claim: question.claimLawyer && { lawyer: question.claimLawyer },
    onAirSince: question.onAirSince?.toISOString() ?? null,
    answer: heard || backstage ? question.newestSigned && answerView(question.newestSigned) : null,
    entryId: question.entryId,
    backstage: backstage
      ? {
          original: question.original,
          consent: question.consent,
          source: question.newest && answerSource(question.newest),
        }
      : null,
  };
}

/** What an asker sees of one's own question. */
export function ownQuestionView({ original, late: _late, ...question }: OwnQuestionRecord): OwnQuestionView {
  return {
    ...question,
    text: original,
    privateAnswerHtml: question.privateAnswerHtml && safeAnswerHtml(question.privateAnswerHtml),
    editable: isEditable(question.state),
    withdrawable: mayMoveQuestion(question.state, 'withdraw'),
  };
}
