import { useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { keptDecline } from './decline-kept.ts';
import { useLiveSession } from './live-context.ts';
import { titleOf } from './wrap-up-item.tsx';

/** What was written to askers whose questions got a disposition from someone else before it was sent. */
export function DeclinesLeft({ questions }: { questions: readonly QuestionView[] }) {
  const { texts } = useLiveSession();
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  const [known] = useState(() => new Map<string, QuestionView>());
  const [, redraw] = useState(0);
  for (const question of questions) known.set(question.id, question);
  const gone = [...known.values()].filter(({ id }) => !questions.some((open) => open.id === id));
  const left = gone.filter(({ id }) => keptDecline(id).read() !== '');
  const remove = (id: string) => {
    keptDecline(id).write('');
    redraw((drawn) => drawn + 1);
  };
  return (
    <>
      {left.map((question) => (
        <Notice key={question.id} kind="warning">
          <p>
            <strong lang={lang}>{titleOf(question)}</strong>
          </p>
          <p>{texts.leftText}</p>
          <p class="question-text" lang={lang}>
            {keptDecline(question.id).read()}
          </p>
          <Button kind="quiet" type="button" onClick={() => remove(question.id)}>
            {texts.leftTextRemove}
          </Button>
        </Notice>
      ))}
    </>
  );
}
