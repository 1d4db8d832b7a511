import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { AnswerPaper } from './answer-paper.tsx';
import { Deed } from './deed.tsx';
import { DissentDetails } from './dissent-details.tsx';
import { useLiveSession } from './live-context.ts';
import { hasDissented, mayDissent, maySign } from './signing.ts';

/** The other lawyer's texts that wait for this lawyer, to be read whole before they are signed, and those dissented from. */
export function ToSign({ lawyer }: { lawyer: 1 | 2 }) {
  const { state, texts } = useLiveSession();
  const dissented = state.questions.filter((question) => hasDissented(question, lawyer));
  const waiting = state.questions.filter(
    (question) => waitsFor(question, lawyer) && !dissented.includes(question),
  );
  return (
    <>
      <Versions id="to-sign" title={texts.toSign} questions={waiting} lawyer={lawyer} />
      <Versions id="dissents" title={texts.dissentsYours} questions={dissented} lawyer={lawyer} />
    </>
  );
}

type VersionsProps = { id: string; title: string; questions: readonly QuestionView[]; lawyer: 1 | 2 };

function Versions({ id, title, questions, lawyer }: VersionsProps) {
  if (questions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-focus-home tabindex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul class="cards">
        {questions.map((question) => (
          <li key={question.id}>
            <VersionToSign question={question} lawyer={lawyer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// One's own text is signed where it is written; on air what the other has signed no longer stands there. A draft the other
// lawyer is still at is not ready to be signed.
function waitsFor(question: QuestionView, lawyer: 1 | 2): boolean {
  if (!maySign(question, lawyer)) return false;
  const isDraft = question.backstage?.source?.state === 'draft';
  if (question.claim?.lawyer === lawyer) return question.state === 'on_air' && !isDraft;
  return question.claim === null || !isDraft;
}

function VersionToSign({ question, lawyer }: { question: QuestionView; lawyer: 1 | 2 }) {
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
        kind={hasDissented(question, lawyer) ? 'secondary' : 'primary'}
        input={{ versionId, revision: String(revision) }}
        text={texts.sign}
        label={fill(texts.signOf, { title: question.title })}
      />
      {mayDissent(question, lawyer) && (
        <DissentDetails question={question} lawyer={lawyer} version={{ versionId, revision }} />
      )}
    </article>
  );
}
