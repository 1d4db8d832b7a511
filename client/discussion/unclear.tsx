import type { QuestionView } from '../../server/questions/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { LiveForm } from '../live/live-form.tsx';
import { useLiveSession } from '../live/live-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';

/** "Epäselvä": for those who follow, while there is something to find unclear; only one's own shows whether it is pressed. */
export function UnclearButton({ question }: { question: QuestionView }) {
  const { texts, view, state, unclear, setUnclear } = useLiveSession();
  const { id: questionId, answer } = question;
  const on = unclear.has(questionId);
  const mayCall = view.role === 'worker' || view.role === 'participant';
  const anything = answer !== null || (state.provisional[questionId]?.html ?? '') !== '';
  if (!mayCall || question.state !== 'on_air' || !(anything || on)) return null;
  return (
    <div class="buttons">
      <LiveForm
        command={on ? 'call-clear' : 'call-unclear'}
        formKey={questionId}
        hidden={{ questionId }}
        inline
        onDone={() => setUnclear(questionId, !on)}
      >
        <Button kind={on ? 'primary' : 'secondary'} icon={on ? 'check' : undefined}>
          {on ? texts.unclearOn : texts.unclear}
        </Button>
      </LiveForm>
      <span class="meta">{texts.unclearHint}</span>
    </div>
  );
}

/** For those who answer: how many find the answer unclear just now. */
export function UnclearCount({ question }: { question: QuestionView }) {
  const { texts } = useLiveSession();
  const { language } = usePage();
  const count = question.backstage?.unclear ?? 0;
  if (count === 0) return null;
  return (
    <Notice kind="warning" live>
      <p>
        <strong>
          {plural(language, count, { one: texts.unclearCount_one, other: texts.unclearCount_other })}
        </strong>
      </p>
    </Notice>
  );
}
