import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Deed } from './deed.tsx';
import { useLiveSession } from './live-context.ts';

type DispositionProps = { question: QuestionView; title: string; onDone: (reply: unknown) => void };

/** One press: to the forum's next session. */
export function DispositionNext({ question, title, onDone }: DispositionProps) {
  const { texts } = useLiveSession();
  return (
    <Deed
      command="defer-question"
      formKey={`${question.id}-next`}
      input={{ questionId: question.id, deferral: 'next_session' }}
      text={texts.toNextSession}
      label={fill(texts.toNextSessionOf, { title })}
      onDone={onDone}
    />
  );
}
