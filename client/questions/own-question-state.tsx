import type { QuestionState } from '../../server/questions/contract.ts';
import { questionTexts } from '../texts/questions.ts';
import { usePage } from '../ui/page-context.ts';
import { QuestionStateBadge } from './question-state-badge.tsx';

/** Where one's own question is on its road. */
export function OwnQuestionState({ state }: { state: QuestionState }) {
  const { answeredForYou } = questionTexts[usePage().language];
  return (
    <QuestionStateBadge state={state} text={state === 'answered_private' ? answeredForYou : undefined} />
  );
}
