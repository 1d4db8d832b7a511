import type { QuestionState } from '../../server/questions/contract.ts';
import { answerTexts } from '../texts/answers.ts';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';

const tones: Record<QuestionState, BadgeTone> = {
  draft: 'neutral',
  submitted: 'waiting',
  needs_info: 'waiting',
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

/** Where a question is on its road. */
export function QuestionStateBadge({ state }: { state: QuestionState }) {
  return <StateBadge tone={tones[state]} text={answerTexts[usePage().language][`state_${state}`]} />;
}
