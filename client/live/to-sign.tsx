import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { AnswerPaper } from './answer-paper.tsx';
import { Deed } from './deed.tsx';
import { useLiveSession } from './live-context.ts';
import { maySign } from './signing.ts';

/** The other lawyer's texts that wait for this lawyer's signature, to be read whole before it is given. */
export function ToSign({ lawyer }: { lawyer: 1 | 2 }) {
  const { state, texts } = useLiveSession();
  const waiting = state.questions.filter((question) => waitsFor(question, lawyer));
  if (waiting.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="to-sign-title" data-focus-home tabindex={-1}>
      <h2 id="to-sign-title">{texts.toSign}</h2>
      <ul class="cards">
        {waiting.map((question) => (
          <li key={question.id}>
            <VersionToSign question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// One's own draft is signed where it is written, and a draft the other lawyer is still at is not ready to be signed.
function waitsFor(question: QuestionView, lawyer: 1 | 2): boolean {
  if (!maySign(question, lawyer) || question.claim?.lawyer === lawyer) return false;
  return question.claim === null || question.backstage?.source?.state !== 'draft';
}

function VersionToSign({ question }: { question: QuestionView }) {
  const { texts } = useLiveSession();
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  const source = question.backstage?.source;
  if (!source) return null;
  const { versionId, revision } = source;
  return (
    <article class="card">
      <h3 lang={lang}>{question.title}</h3>
      <details>
        <summary>{fill(texts.savedVersion, { number: source.number })}</summary>
        {question.answer?.versionId === versionId ? (
          <AnswerPaper answer={question.answer} />
        ) : (
          <div class="answer" lang={lang}>
            <p class="question-text">{source.markdown}</p>
            <p class="question-text">{source.citationLines}</p>
          </div>
        )}
      </details>
      <Deed
        command="sign-answer"
        formKey={versionId}
        kind="primary"
        input={{ versionId, revision: String(revision) }}
        text={texts.sign}
        label={fill(texts.signOf, { title: question.title })}
      />
    </article>
  );
}
