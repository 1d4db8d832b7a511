import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { questionTexts } from '../texts/questions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { OwnQuestionCard } from './own-question-card.tsx';
import { placeAmongOwn } from './question-outlook.ts';

export type OwnQuestionsView = {
  questions: OwnQuestionView[];
  /** The calendar day in Finland, `2026-11-25`. */
  today: string;
};

const places = ['waitsForYou', 'onItsWay', 'finished'] as const;

/** One's own questions: what waits for the asker first. */
export function OwnQuestionsPage({ frame, view }: { frame: PageFrame; view: OwnQuestionsView }) {
  const texts = questionTexts[frame.language];
  return (
    <Document frame={frame} title={texts.ownTitle}>
      <Layout frame={frame} crumbs={[{ text: texts.ownTitle }]}>
        <h1>{texts.ownTitle}</h1>
        <p class="lead">{texts.ownLead}</p>
        {view.questions.length === 0 ? (
          <EmptyState title={texts.ownEmpty}>
            <p>{texts.ownEmptyText}</p>
            <ButtonLink path="/kysy">{texts.askNew}</ButtonLink>
          </EmptyState>
        ) : (
          <div class="buttons">
            <ButtonLink path="/kysy">{texts.askNew}</ButtonLink>
          </div>
        )}
        {places.map((place) => (
          <Place
            key={place}
            title={texts[place]}
            view={{
              ...view,
              questions: view.questions.filter((question) => placeAmongOwn(question) === place),
            }}
          />
        ))}
      </Layout>
    </Document>
  );
}

function Place({ title, view: { questions, today } }: { title: string; view: OwnQuestionsView }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="cards">
        {questions.map((question) => (
          <li key={question.id}>
            <OwnQuestionCard question={question} today={today} />
          </li>
        ))}
      </ul>
    </>
  );
}
