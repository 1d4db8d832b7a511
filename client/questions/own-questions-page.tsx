import { Fragment } from 'preact';
import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import type { FollowedQuestions, OwnQuestionView } from '../../server/questions/contract.ts';
import { OwnRemarksSection } from '../discussion/own-remarks-section.tsx';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { discussionTexts } from '../texts/discussion.ts';
import { questionTexts } from '../texts/questions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { FollowedSection } from './followed-section.tsx';
import { OwnQuestionCard } from './own-question-card.tsx';
import { type PutAwayUndo, putAwayUndo } from './put-away-undo.ts';
import { placeAmongOwn } from './question-outlook.ts';
import { suggestedTitle } from './question-title.ts';

export type OwnQuestionsView = {
  /** Null for those who do not ask: then there are remarks alone. */
  questions: OwnQuestionView[] | null;
  /** What one follows besides; null for those who do not ask. */
  followed: FollowedQuestions | null;
  undo: PutAwayUndo | null;
  remarks: OwnRemarkView[];
  /** The calendar day in Finland, `2026-11-25`. */
  today: string;
};

const places = ['waitsForYou', 'onItsWay', 'finished'] as const;

/** One's own questions, what waits for the asker first, and one's own remarks. */
export function OwnQuestionsPage({ frame: given, view }: { frame: PageFrame; view: OwnQuestionsView }) {
  const frame = { ...given, undo: putAwayUndo(given.language, view.undo) };
  const texts = questionTexts[frame.language];
  const remarkTexts = discussionTexts[frame.language];
  const { questions, remarks, today } = view;
  const title = questions ? texts.ownTitle : remarkTexts.ownRemarksTitle;
  return (
    <Document frame={frame} title={title}>
      <Layout frame={frame} crumbs={[{ text: title }]}>
        <h1>{title}</h1>
        <p class="lead">{questions ? texts.ownLead : remarkTexts.ownRemarksLead}</p>
        {questions && remarks.length > 0 && (
          <p>
            <a href="#omat-huomiot">{fill(remarkTexts.ownRemarksCount, { count: remarks.length })}</a>
          </p>
        )}
        {questions && <OwnQuestions questions={questions} followed={view.followed} today={today} />}
        <OwnRemarksSection remarks={remarks} role={frame.signedIn?.role ?? null} alone={!questions} />
      </Layout>
    </Document>
  );
}

type QuestionsProps = { questions: OwnQuestionView[]; today: string };

function OwnQuestions({ questions, followed, today }: QuestionsProps & Pick<OwnQuestionsView, 'followed'>) {
  const texts = questionTexts[usePage().language];
  return (
    <>
      <OpenedSeals questions={questions} />
      {questions.length === 0 ? (
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
        <Fragment key={place}>
          {place === 'finished' && followed && <FollowedSection followed={followed} />}
          <Place
            title={texts[place]}
            questions={questions.filter((question) => placeAmongOwn(question) === place)}
            today={today}
          />
        </Fragment>
      ))}
    </>
  );
}

/** Leads to those of one's questions whose seal has been opened, however far down they are. */
function OpenedSeals({ questions }: Pick<QuestionsProps, 'questions'>) {
  const { language } = usePage();
  const texts = questionTexts[language];
  return (
    <>
      {questions
        .filter(({ unsealings }) => unsealings.length > 0)
        .map(({ id, publicTitle, text }) => (
          <Notice key={id} kind="warning">
            <p>
              {texts.unsealedOf}{' '}
              <a href={`#${id}`} lang={contentLanguage(language)}>
                {publicTitle ?? (suggestedTitle(text) || texts.untitledDraft)}
              </a>
            </p>
          </Notice>
        ))}
    </>
  );
}

function Place({ title, questions, today }: QuestionsProps & { title: string }) {
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
