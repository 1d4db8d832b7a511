import type { QuestionView } from '../../server/questions/contract.ts';
import { LiveThread } from '../discussion/live-thread.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { AnswerPaper } from './answer-paper.tsx';
import { useLiveSession } from './live-context.ts';
import { heardOf } from './live-session-parts.ts';

/** What the session has gone through: answers at hand, published ones as links. */
export function Heard() {
  const { state, texts } = useLiveSession();
  const heard = heardOf(state);
  if (heard.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="heard-title">
      <h2 id="heard-title">{texts.heard}</h2>
      <ul class="cards">
        {heard.map((question) => (
          <li key={question.id}>
            <HeardQuestion question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HeardQuestion({ question }: { question: QuestionView }) {
  const { texts } = useLiveSession();
  const { language } = usePage();
  const lang = language === 'fi' ? undefined : 'fi';
  return (
    <article class="card">
      {question.entryId ? (
        <h3 lang={lang}>
          <a href={localHref(language, `/ukk/${question.entryId}`)}>{question.title}</a>
        </h3>
      ) : (
        <>
          <div class="card-above">
            <StateBadge tone="waiting" text={texts.toBePublished} />
          </div>
          <h3 lang={lang}>{question.title}</h3>
          {question.answer && (
            <details>
              <summary>{texts.showAnswer}</summary>
              <p class="question-text" lang={lang}>
                {question.text}
              </p>
              <AnswerPaper answer={question.answer} />
              <p class="meta">{texts.answerUnfinished}</p>
            </details>
          )}
        </>
      )}
      <LiveThread question={question} />
    </article>
  );
}
