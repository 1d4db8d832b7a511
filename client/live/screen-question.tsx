import type { ComponentChildren } from 'preact';
import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import { ScreenAnswer, ScreenProvisional } from './screen-answer.tsx';
import { useFit } from './screen-fit.ts';

/** The question the session is on, who answers it, and as much of the answer as there is. */
export function ScreenQuestion({ question }: { question: QuestionView }) {
  const live = useLiveSession();
  const { texts, state } = live;
  const { claim, answer } = question;
  const typed = state.provisional[question.id];
  const provisional = typed && typed.html !== '' ? typed : null;
  const answered = answer !== null || provisional !== null;
  return (
    <>
      <p class="screen-who">
        <StateBadge tone="live" text={texts.onAir} />
        {claim && <strong>{fill(texts.answering, { name: lawyerName(live, claim.lawyer) })}</strong>}
      </p>
      <Question key={String(answered)} question={question} answered={answered} />
      {answered && (
        <Fitted label={texts.answerTitle}>
          {answer && <ScreenAnswer answer={answer} />}
          {provisional && <ScreenProvisional text={provisional} />}
        </Fitted>
      )}
    </>
  );
}

/** The wording; beside an answer it takes less of the screen. */
function Question({ question, answered }: { question: QuestionView; answered: boolean }) {
  const box = useFit({ from: answered ? 3 : 0, end: 'start' });
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <section ref={box} class="screen-fit screen-question" aria-labelledby="screen-question" lang={lang}>
      <h2 id="screen-question">{question.title}</h2>
      <p class="screen-wording">{question.text}</p>
    </section>
  );
}

function Fitted({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useFit({ from: 0, end: 'newest' });
  return (
    <section ref={box} class="screen-fit screen-answers" aria-label={label}>
      {children}
    </section>
  );
}
