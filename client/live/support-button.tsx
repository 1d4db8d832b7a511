import type { QuestionView } from '../../server/questions/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { LiveForm } from './live-form.tsx';
import { useLiveSession } from './live-context.ts';

/** "Minullakin" on a question that waits for its answer: how many have it, and for a worker the button. */
export function SupportButton({ question }: { question: QuestionView }) {
  const { texts, view, supported, setSupported } = useLiveSession();
  const { language } = usePage();
  const on = supported.has(question.id);
  const count = plural(language, question.supports, { one: texts.supports_one, other: texts.supports_other });
  const maySupport = view.role === 'worker' && (question.state === 'queued' || question.state === 'on_air');
  if (!maySupport && question.supports === 0) return null;
  return (
    <div class="buttons">
      {maySupport && (
        <LiveForm
          command={on ? 'unsupport-question' : 'support-question'}
          formKey={question.id}
          hidden={{ questionId: question.id }}
          inline
          onDone={() => setSupported(question.id, !on)}
        >
          <Button
            kind={on ? 'primary' : 'secondary'}
            icon={on ? 'check' : undefined}
            label={fill(on ? texts.supportOnOf : texts.supportOf, { title: question.title })}
          >
            {on ? texts.supportOn : texts.support}
          </Button>
        </LiveForm>
      )}
      {question.supports > 0 && <span class="meta">{count}</span>}
    </div>
  );
}
