import type { EntryPageView, EntryView } from '../../server/faq/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { faqTexts } from '../texts/faq.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { contentLanguage } from './content-language.ts';
import { DiscussionLink } from '../discussion/discussion-link.tsx';
import { HiddenNotice } from '../incidents/hidden-notice.tsx';
import { RedactedNotice } from '../incidents/redacted-notice.tsx';
import { ReportIdentifiers } from '../incidents/report-identifiers.tsx';
import { putAwayUndo } from '../questions/put-away-undo.ts';
import { EntryAnswer } from './entry-answer.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForms } from './entry-forms.tsx';
import { entryJsonLd } from './entry-json-ld.ts';
import { ValidityBadge } from './validity-badge.tsx';
import { ValidityNotice } from './validity-notice.tsx';

/** A published question and its answer; of a revoked one its address, title and the reason. */
export function EntryPage({ frame: given, view }: { frame: PageFrame; view: EntryPageView }) {
  const frame = { ...given, undo: putAwayUndo(given.language, view.putAway) };
  const { entry } = view;
  const texts = faqTexts[frame.language];
  const revoked = entry.validity === 'revoked';
  const forum = { text: entry.forum.name[frame.language], path: `/foorumit/${entry.forum.slug}` };
  return (
    <Document
      frame={frame}
      title={entry.title}
      description={descriptionOf(entry)}
      indexed={!revoked && !entry.hidden}
      jsonLd={revoked || entry.hidden ? undefined : entryJsonLd(entry, frame.baseUrl)}
    >
      <Layout frame={frame} crumbs={[forum, { text: texts.entry }]} width="desk">
        <h1 lang={contentLanguage(frame.language)}>{entry.title}</h1>
        {!entry.hidden && (
          <p class="meta">
            <ValidityBadge validity={entry.validity} /> {datesOf(entry, frame)}
          </p>
        )}
        <div class="split">
          <div>
            {entry.illustrative && !revoked && !entry.hidden && <IllustrativeNotice />}
            <ValidityNotice entry={entry} />
            {entry.hidden && <HiddenNotice mayCheck={view.may.review} />}
            {entry.redactedOn && !entry.hidden && <RedactedNotice day={entry.redactedOn} />}
            {entry.hidden || revoked ? <LookElsewhere /> : <QuestionAndAnswer entry={entry} />}
            {view.discussedIn && <DiscussionLink questionId={view.discussedIn} />}
            <EntryForms view={view} />
            {!revoked && !entry.hidden && <ReportIdentifiers of={{ entryId: entry.id }} />}
          </div>
          <aside aria-label={texts.origin}>
            <EntryFacts entry={entry} />
          </aside>
        </div>
      </Layout>
    </Document>
  );
}

function QuestionAndAnswer({ entry }: { entry: EntryView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  return (
    <>
      <h2>{texts.question}</h2>
      <p class="question-text" lang={contentLanguage(language)}>
        {entry.questionText}
      </p>
      <EntryAnswer entry={entry} />
    </>
  );
}

function LookElsewhere() {
  return (
    <p class="buttons">
      <ButtonLink path="/haku">{faqTexts[usePage().language].revokedNext}</ButtonLink>
    </p>
  );
}

function IllustrativeNotice() {
  const texts = faqTexts[usePage().language];
  return (
    <Notice kind="warning">
      <p>
        <strong>{texts.illustrative}</strong> {texts.illustrativeText}
      </p>
    </Notice>
  );
}

function datesOf(entry: EntryView, { language }: PageFrame): string {
  const texts = faqTexts[language];
  const answered = fill(texts.answered, { day: formatDay(language, entry.signedOn) });
  if (entry.updatedAt === entry.publishedAt) return answered;
  return `${answered} · ${fill(texts.updated, { day: formatDay(language, entry.updatedAt) })}`;
}

function descriptionOf({ questionText }: EntryView): string | undefined {
  if (questionText.length <= 160) return questionText || undefined;
  return `${questionText.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}
