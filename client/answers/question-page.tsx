import type { QuestionPageView } from '../../server/answers/contract.ts';
import { FollowUpOf } from '../discussion/follow-up-of.tsx';
import { QuestionThread } from '../discussion/question-thread.tsx';
import { withRemarkUndo } from '../discussion/remark-undo.ts';
import { HiddenNotice } from '../incidents/hidden-notice.tsx';
import { RedactedNotice } from '../incidents/redacted-notice.tsx';
import { ReportIdentifiers } from '../incidents/report-identifiers.tsx';
import { contentLanguage } from '../faq/content-language.ts';
import { answerTexts } from '../texts/answers.ts';
import { discussionTexts } from '../texts/discussion.ts';
import { triageTexts } from '../texts/triage.ts';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { QuestionBackstage } from './question-backstage.tsx';
import { QuestionStateBadge } from '../questions/question-state-badge.tsx';
import { AskedIn } from '../questions/asked-in.tsx';
import { SharedAnswer } from './shared-answer.tsx';
import { SupportForm } from './support-form.tsx';
import { Supports } from './supports.tsx';

type QuestionPageProps = { frame: PageFrame; view: QuestionPageView };

/** One question for those who are signed in: its wording and answer, and for its lawyers and the coordinator the work on them. */
export function QuestionPage({ frame: given, view }: QuestionPageProps) {
  const frame = withRemarkUndo(given, view.thread?.undo ?? null);
  const texts = answerTexts[frame.language];
  const { question, session, backstage } = view;
  const title = question.title || texts.untitled;
  return (
    <Document
      frame={frame}
      title={title}
      islands={backstage?.editor ? ['answer-editor', 'dissent-form'] : []}
    >
      <Layout
        frame={frame}
        crumbs={[{ text: session.title, path: `/istunnot/${session.id}` }, { text: texts.question }]}
        width={backstage ? 'desk' : 'reading'}
      >
        <div class="stack">
          <p>
            <QuestionStateBadge state={question.state} />{' '}
            {question.backstage?.held && <StateBadge text={triageTexts[frame.language].held} />}
          </p>
          <h1 lang={question.title ? contentLanguage(frame.language) : undefined}>{title}</h1>
          <FollowUpOf parent={question.parent} text={discussionTexts[frame.language].followUpTo} linked />
          <AskedIn area={question.area} />
        </div>
        {question.hidden && <HiddenNotice mayCheck={frame.signedIn?.role === 'coordinator'} />}
        {question.redactedOn && <RedactedNotice day={question.redactedOn} />}
        {backstage ? (
          <QuestionBackstage view={view} backstage={backstage} />
        ) : (
          <QuestionForMembers view={view} />
        )}
        {!question.hidden && <ReportIdentifiers of={{ questionId: question.id }} />}
        {view.thread && <QuestionThread {...view} thread={view.thread} role={frame.signedIn?.role ?? null} />}
      </Layout>
    </Document>
  );
}

function QuestionForMembers({ view }: { view: QuestionPageView }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { question, session } = view;
  return (
    <>
      <p class="question-text" lang={contentLanguage(language)}>
        {question.text}
      </p>
      <Supports count={question.supports} />
      {view.supported !== null && <SupportForm questionId={question.id} supported={view.supported} />}
      <SharedAnswer question={question} session={session} />
      <ul>
        {question.entryId && (
          <li>
            <a href={localHref(language, `/ukk/${question.entryId}`)}>{texts.readEntry}</a>
          </li>
        )}
        <li>
          <a href={localHref(language, `/istunnot/${session.id}`)}>{texts.goToSession}</a>
        </li>
      </ul>
    </>
  );
}
