import type { ComponentChildren } from 'preact';
import type { DeskQuestionView, SimilarReply } from '../../server/questions/contract.ts';
import { ConfirmedFindings } from './confirmed-findings.tsx';
import { FollowUpOf } from '../discussion/follow-up-of.tsx';
import { AskerSaw } from '../questions/asker-saw.tsx';
import { fill, plural } from '../texts/catalogue.ts';
import { discussionTexts } from '../texts/discussion.ts';
import { triageTexts } from '../texts/triage.ts';
import { unsealingTexts } from '../texts/unsealing.ts';
import { stateTones } from '../questions/question-outlook.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { DateTime } from '../ui/date-time.tsx';
import { Facts } from '../ui/facts.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { localHref } from '../ui/local-href.ts';
import { PageContext, usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { DeskDeeds, type DeskDeed } from './desk-deeds.tsx';
import { deskPath } from './desk-path.ts';
import type { DeskQueueView } from './desk-queue.tsx';
import { daysLateText, deskStateText, deskTitle, writtenLang } from './desk-texts.ts';

export type SelectedQuestion = {
  question: DeskQuestionView;
  place: number;
  previousId: string | null;
  nextId: string | null;
  nextToReadId: string | null;
  deeds: DeskDeed[];
  mergeTargets: DeskQuestionView[];
  /** The session it would be deferred to. */
  next: { title: string; startsAt: string } | null;
  entries: SimilarReply['entries'];
};

type DeskQuestionProps = { view: DeskQueueView; selected: SelectedQuestion; today: string };

/** The question being read: its original wording and flags, and every decision that may be taken on it. */
export function DeskQuestion({ view, selected, today }: DeskQuestionProps) {
  const page = usePage();
  const texts = triageTexts[page.language];
  const { question } = selected;
  const lang = writtenLang(page.language);
  // A decision leads on to the next question that waits to be read; a refusal comes back to this one.
  const nextId = question.state === 'submitted' ? selected.nextToReadId : question.id;
  const path = deskPath(view.filter, nextId);
  return (
    <article class="panel" aria-labelledby="kysymys">
      <Neighbours view={view} selected={selected} />
      <div class="buttons">
        <StateBadge tone={stateTones[question.state]} text={deskStateText(page.language, question.state)} />
        {question.held && <StateBadge text={texts.held} />}
        {question.late && <StateBadge tone="warning" text={texts.late} />}
        {question.daysLate > 0 && <StateBadge tone="warning" text={daysLateText(page.language, question)} />}
      </div>
      <h2 id="kysymys" tabindex={-1} lang={lang}>
        {deskTitle(question)}
      </h2>
      <FollowUpOf parent={question.parent} text={discussionTexts[page.language].followUpTo} linked />
      <h3>{texts.original}</h3>
      <p class="question-text" lang={lang}>
        {question.original}
      </p>
      <p class="hint">{texts.originalHint}</p>
      <ConfirmedFindings confirmed={question.confirmed} />
      <AskerSaw difference={question.difference} />
      <QuestionFacts question={question} />
      {question.state === 'answered' && (
        <>
          <p>{texts.publishText}</p>
          <div class="buttons">
            <ButtonLink path={`/kysymykset/${question.id}`}>{texts.publish}</ButtonLink>
          </div>
        </>
      )}
      <PageContext.Provider value={{ ...page, path }}>
        <DeskDeeds selected={selected} today={today} />
      </PageContext.Provider>
      <AnsweredEntries entries={selected.entries} />
      <p>
        <a href={localHref(page.language, `/hallinta/sinetit?kysymys=${question.id}`)}>
          {unsealingTexts[page.language].askLink}
        </a>
      </p>
    </article>
  );
}

function Neighbours({ view, selected }: Omit<DeskQuestionProps, 'today'>) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const href = (id: string) => localHref(language, deskPath(view.filter, id));
  return (
    <div class="buttons">
      <span class="meta">{fill(texts.place, { place: selected.place, count: view.questions.length })}</span>
      {selected.previousId && (
        <a rel="prev" href={href(selected.previousId)}>
          <Icon name="back" /> {texts.previous}
        </a>
      )}
      {selected.nextId && (
        <a rel="next" href={href(selected.nextId)}>
          {texts.next} <Icon name="forward" />
        </a>
      )}
    </div>
  );
}

function QuestionFacts({ question }: { question: DeskQuestionView }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const lang = writtenLang(language);
  const facts: (false | { name: string; value: ComponentChildren })[] = [
    {
      name: texts.session,
      value: (
        <>
          <span lang={lang}>{question.session.title}</span>, <DateTime at={question.session.startsAt} />
        </>
      ),
    },
    question.submittedOn !== null && {
      name: texts.submittedOn,
      value: formatDay(language, question.submittedOn),
    },
    { name: texts.consent, value: texts[`consent_${question.consent}`] },
    question.neededBy !== null && { name: texts.neededByFact, value: formatDay(language, question.neededBy) },
    question.sectionHint !== '' && {
      name: texts.section,
      value: <span lang={lang}>{question.sectionHint}</span>,
    },
    question.supports > 0 && {
      name: texts.supports,
      value: plural(language, question.supports, { one: texts.supports_one, other: texts.supports_other }),
    },
    question.publicText !== null && {
      name: texts.publicWording,
      value: <span lang={lang}>{question.publicText}</span>,
    },
    ...decisionFacts(),
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;

  function decisionFacts(): typeof facts {
    const { state, infoRequest, declineReason, declineText, deferral, deferredUntil, writtenBy } = question;
    const day = deferredUntil ? formatDay(language, deferredUntil) : '';
    return [
      state === 'needs_info' && { name: texts.infoRequested, value: <span lang={lang}>{infoRequest}</span> },
      state === 'declined' &&
        declineReason !== null && { name: texts.declineReason, value: texts[`reason_${declineReason}`] },
      state === 'declined' && { name: texts.declineText, value: <span lang={lang}>{declineText}</span> },
      state === 'deferred' &&
        deferral !== null && {
          name: texts.deferredTo,
          value: writtenBy
            ? fill(texts.deferred_writtenBy, { day, name: writtenBy })
            : fill(texts[`deferred_${deferral}`], { day }),
        },
    ];
  }
}

/** What the public already reads of the matter, for declining or merging. */
function AnsweredEntries({ entries }: Pick<SelectedQuestion, 'entries'>) {
  const { language } = usePage();
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>
        {triageTexts[language].answeredEntries} ({entries.length})
      </summary>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={localHref(language, `/ukk/${id}`)} lang={writtenLang(language)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
