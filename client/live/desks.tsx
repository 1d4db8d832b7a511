import type { QuestionView } from '../../server/questions/contract.ts';
import { AnswerDesk } from './answer-desk.tsx';
import { useLiveSession } from './live-context.ts';
import { SharedDesk } from './shared-desk.tsx';
import { useLeftDrafts } from './use-left-drafts.ts';

/** A lawyer's desks: the shared one for what is on air, and one for each other question with text of this lawyer's unsaved. */
export function Desks({ lawyer }: { lawyer: 1 | 2 }) {
  const { state } = useLiveSession();
  const { onAirQuestionId, state: stage } = state.session;
  const left = useLeftDrafts(lawyer);
  if (stage === 'closed') return null;
  const onAir = state.questions.find(({ id }) => id === onAirQuestionId);
  const isLeft = ({ id }: QuestionView) => id !== onAirQuestionId && left.has(id);
  return (
    <>
      {onAir && <SharedDesk key={onAir.id} question={onAir} lawyer={lawyer} />}
      {state.questions.filter(isLeft).map((question) => (
        <AnswerDesk key={question.id} question={question} lawyer={lawyer} />
      ))}
    </>
  );
}
