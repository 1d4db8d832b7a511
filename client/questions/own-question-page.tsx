import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { FollowUpOf } from '../discussion/follow-up-of.tsx';
import { discussionTexts } from '../texts/discussion.ts';
import { questionTexts } from '../texts/questions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { asAskAttempt } from './ask-attempt.ts';
import { AskForm, type AskFormView, askIslands } from './ask-form.tsx';
import { AskingAdvice } from './asking-advice.tsx';
import { EditQuestionForm } from './edit-question-form.tsx';
import { WhatWasSaid } from './own-question-facts.tsx';
import { OwnQuestionState } from './own-question-state.tsx';
import { NotFollowed, type NotFollowedView, refusedKindly } from './not-followed.tsx';
import { Seal } from './own-question-seal.tsx';
import { questionOutlook } from './question-outlook.ts';
import { WithdrawForm } from './withdraw-form.tsx';

export type OwnQuestionPageView = {
  question: OwnQuestionView;
  /** What was meant to be accepted or followed and could not be any more. */
  refused: NotFollowedView | null;
  /** For a draft to go on with or a declined question to send again; null when it can only be corrected in place. */
  askForm: AskFormView | null;
  today: string;
};

/** One's own question, to go on with, correct, complete or send again. */
export function OwnQuestionPage({ frame: given, view }: { frame: PageFrame; view: OwnQuestionPageView }) {
  const frame = asAskAttempt(refusedKindly(given, view.refused));
  const { language, attempt } = frame;
  const texts = questionTexts[language];
  const { question, askForm } = view;
  const title =
    { draft: texts.draftTitle, declined: texts.againTitle }[question.state as string] ?? texts.editTitle; // as: the other states have the common title
  // What was typed stays in sight also when the question has moved on meanwhile.
  const asks = askForm && (askForm.sessions.length > 0 || attempt);
  const edits = !askForm && (question.editable || attempt?.command === 'edit-question');
  return (
    <Document frame={frame} title={title} islands={asks ? askIslands : []}>
      <Layout
        frame={frame}
        crumbs={[{ text: texts.ownTitle, path: '/omat-kysymykset' }, { text: title }]}
        width="desk"
      >
        <h1>{title}</h1>
        <div class="split">
          <div>
            <OwnQuestionState state={question.state} />
            <FollowUpOf parent={question.parent} text={discussionTexts[language].followUpTo} linked={false} />
            <p>{questionOutlook(language, question)}</p>
            <Seal question={question} today={view.today} />
            <WhatWasSaid question={question} />
            <NotFollowed refused={view.refused} />
            {askForm && !asks && <NoSession />}
            {asks && <AskForm view={askForm} />}
            {edits && <EditQuestionForm question={question} today={view.today} />}
            {!asks && !edits && !askForm && <NotEditable />}
            {question.withdrawable && <WithdrawForm question={question} />}
          </div>
          <aside>
            <AskingAdvice />
          </aside>
        </div>
      </Layout>
    </Document>
  );
}

function NoSession() {
  const texts = questionTexts[usePage().language];
  return (
    <Notice>
      <p>{texts.closedTitle}</p>
      <p>{texts.closedNoNext}</p>
    </Notice>
  );
}

function NotEditable() {
  const texts = questionTexts[usePage().language];
  return (
    <EmptyState title={texts.notEditable}>
      <p>{texts.notEditableText}</p>
      <ButtonLink path="/omat-kysymykset">{texts.ownTitle}</ButtonLink>
    </EmptyState>
  );
}
