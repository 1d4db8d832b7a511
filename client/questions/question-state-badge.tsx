import type { QuestionState } from '../../server/questions/contract.ts';
import { questionStateTexts } from '../texts/question-states.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { stateTones } from './question-outlook.ts';

/** Where a question is on its road; `text` when its reader is told in other words. */
export function QuestionStateBadge({ state, text }: { state: QuestionState; text?: string | undefined }) {
  const { language } = usePage();
  return <StateBadge tone={stateTones[state]} text={text ?? questionStateTexts[language][state]} />;
}
