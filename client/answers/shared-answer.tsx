import type { QuestionView } from '../../server/questions/contract.ts';
import type { SessionView } from '../../server/sessions/contract.ts';
import { fill, type Language } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { AnswerPaper } from './answer-paper.tsx';

/** The signed answer as every follower of the session sees it, or when it is to be expected. */
export function SharedAnswer({ question, session }: { question: QuestionView; session: SessionView }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { answer } = question;
  if (!answer) {
    return (
      <EmptyState title={texts.notAnswered}>
        <p>{expectation(language, question, session)}</p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="vastaus">
      <h2 id="vastaus">{texts.answer}</h2>
      <AnswerPaper answer={answer} />
    </section>
  );
}

function expectation(language: Language, question: QuestionView, session: SessionView): string {
  const texts = answerTexts[language];
  if (session.state === 'live' || session.state === 'paused') return texts.answeredNow;
  if (question.state !== 'queued' || session.state === 'wrap_up' || session.state === 'closed')
    return texts.answeredSoon;
  return fill(texts.answeredInSession, { starts: formatDateTime(language, session.startsAt) });
}
