import type { QuestionView } from '../../server/questions/contract.ts';
import type { ProvisionalText } from '../../server/sessions/contract.ts';
import { FollowUpOf } from '../discussion/follow-up-of.tsx';
import { LiveThread } from '../discussion/live-thread.tsx';
import { UnclearButton, UnclearCount } from '../discussion/unclear.tsx';
import { HiddenNotice } from '../incidents/hidden-notice.tsx';
import { RedactedNotice } from '../incidents/redacted-notice.tsx';
import { ReportIdentifiers } from '../incidents/report-identifiers.tsx';
import { fill } from '../texts/catalogue.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { AnswerPaper } from './answer-paper.tsx';
import { LiveForm } from './live-form.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import { NextUp } from './next-up.tsx';
import { Provisional } from './provisional.tsx';
import { SupportButton } from './support-button.tsx';
import { TimeLeft } from './time-left.tsx';
import { TimeOnAir } from './time-on-air.tsx';

/** The one question the session is on now, and what is being answered to it. */
export function OnAir() {
  const { state, texts } = useLiveSession();
  const question = state.questions.find(({ id }) => id === state.session.onAirQuestionId);
  return (
    <section class="on-air" aria-labelledby="on-air-title" data-focus-home tabindex={-1}>
      {question ? (
        <QuestionOnAir key={question.id} question={question} />
      ) : (
        <>
          <h2 id="on-air-title">{texts.onAir}</h2>
          <EmptyState title={texts.nothingOnAir}>
            <p>{texts.nothingOnAirMore}</p>
          </EmptyState>
        </>
      )}
      <p class="meta">
        <TimeLeft />
        {' · '}
        <NextUp />
      </p>
    </section>
  );
}

function QuestionOnAir({ question }: { question: QuestionView }) {
  const live = useLiveSession();
  const { texts, state } = live;
  const { language } = usePage();
  const lang = language === 'fi' ? undefined : 'fi';
  const provisional = state.provisional[question.id];
  const { claim, onAirSince, answer } = question;
  return (
    <>
      <div class="buttons">
        <StateBadge tone="live" text={texts.onAir} />
        {question.late && <StateBadge text={texts.late} />}
      </div>
      <h2 id="on-air-title" lang={lang}>
        {question.title}
      </h2>
      <p class="question-text" lang={lang}>
        {question.text}
      </p>
      {question.sectionHint && <p class="meta">{fill(texts.sectionHint, { text: question.sectionHint })}</p>}
      <p>
        <strong>
          {claim ? fill(texts.answering, { name: lawyerName(live, claim.lawyer) }) : texts.nobodyAnswering}
        </strong>
        <br />
        {onAirSince && (
          <span class="meta">
            {fill(texts.onAirSince, { time: formatTime(language, onAirSince) })}
            {' · '}
            <TimeOnAir since={onAirSince} minutes={question.agenda.minutes} />
          </span>
        )}
      </p>
      <AgendaLine question={question} />
      <FollowUpOf parent={question.parent} text={texts.followUpOf} linked={live.view.role !== null} />
      <SupportButton question={question} />
      {question.redactedOn && <RedactedNotice day={question.redactedOn} />}
      {answer && <AnswerPaper answer={answer} />}
      {provisional && provisional.html !== '' && <ProvisionalFor text={provisional} />}
      <UnclearButton question={question} />
      {live.view.audience === 'coordinator' && <UnclearCount question={question} />}
      {question.hidden ? (
        <HiddenNotice mayCheck={live.view.audience === 'coordinator'} />
      ) : (
        <ReportIdentifiers of={{ questionId: question.id }} Form={LiveForm} />
      )}
      <LiveThread question={question} open={live.view.audience === 'member'} />
    </>
  );
}

/** The lawyers have the text in their field below: how others see it is folded, so that the field stays near the question. */
function ProvisionalFor({ text }: { text: ProvisionalText }) {
  const { texts, view } = useLiveSession();
  if (view.lawyer === null) return <Provisional text={text} />;
  return (
    <details>
      <summary>{texts.asOthersSee}</summary>
      <Provisional text={text} />
    </details>
  );
}
