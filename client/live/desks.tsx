import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { AnswerDesk } from './answer-desk.tsx';
import { useLiveSession } from './live-context.ts';
import { keptDraft } from './draft-keeper.ts';

/** A lawyer's desks: one for what is on air, and one for each question that has left it with text of this lawyer's unsaved. */
export function Desks({ lawyer }: { lawyer: 1 | 2 }) {
  const { state } = useLiveSession();
  const { onAirQuestionId, state: stage } = state.session;
  const [left, setLeft] = useState<string[]>([]);
  useEffect(() => {
    const unsaved = state.questions.filter(({ id }) => keptDraft(id, lawyer).read() !== '');
    setLeft(unsaved.map(({ id }) => id));
  }, [state.questions, lawyer]);
  if (stage === 'closed') return null;
  const shown = (question: QuestionView) => question.id === onAirQuestionId || left.includes(question.id);
  const onAirFirst = state.questions.filter(shown).sort((one) => (one.id === onAirQuestionId ? -1 : 1));
  return (
    <>
      {onAirFirst.map((question) => (
        <AnswerDesk key={question.id} question={question} lawyer={lawyer} />
      ))}
    </>
  );
}
