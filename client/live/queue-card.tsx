import type { ComponentChildren } from 'preact';
import type { QuestionView } from '../../server/questions/contract.ts';
import { FollowUpOf } from '../discussion/follow-up-of.tsx';
import { ThreadLink } from '../discussion/live-thread.tsx';
import { fill } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { AskedIn } from '../questions/asked-in.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { AgendaPlan } from './agenda-plan.tsx';
import { Deed } from './deed.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import { SupportButton } from './support-button.tsx';

type QueueCardProps = {
  question: QuestionView;
  /** From 1; null where the order says nothing. */
  place: number | null;
  grip?: ComponentChildren;
  steps?: ComponentChildren;
  saving?: boolean;
};

/** A question that waits, with what each reader may do with it. */
export function QueueCard({ question, place, grip, steps, saving = false }: QueueCardProps) {
  const live = useLiveSession();
  const { texts, view, state } = live;
  const plans = view.audience === 'coordinator' && ['open', 'frozen'].includes(state.session.state);
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <article class="card">
      <div class="card-above">
        {grip}
        {place !== null && <span class="meta">{`${place}.`}</span>}
        {steps}
        {question.backstage?.held && <StateBadge text={texts.held} />}
        {question.late && <StateBadge text={texts.late} />}
        {question.claim && (
          <StateBadge text={fill(texts.taken, { name: lawyerName(live, question.claim.lawyer) })} />
        )}
        {question.answer && <StateBadge tone="done" text={texts.prepared} />}
        {saving && <span class="meta shown-late">{texts.placing}</span>}
      </div>
      <h3 lang={lang}>{question.title}</h3>
      <FollowUpOf parent={question.parent} text={texts.followUpOf} linked />
      <AskedIn area={question.area} />
      <AgendaLine question={question} />
      <div class="card-more">
        <details>
          <summary>{texts.wholeQuestion}</summary>
          <p class="question-text" lang={lang}>
            {question.text}
          </p>
          {question.sectionHint && (
            <p class="meta">{fill(texts.sectionHint, { text: question.sectionHint })}</p>
          )}
        </details>
        {plans && <AgendaPlan question={question} />}
        <ThreadLink question={question} />
      </div>
      <SupportButton question={question} />
      <QueueDeeds question={question} />
    </article>
  );
}

function QueueDeeds({ question }: Pick<QueueCardProps, 'question'>) {
  const { texts, view, state } = useLiveSession();
  const { language } = usePage();
  const { id: sessionId, state: stage } = state.session;
  const { id: questionId, title } = question;
  const coordinator = view.audience === 'coordinator';
  const airs = stage === 'live' && (coordinator || view.audience === 'lawyer');
  if (!airs && !view.lawyer) return null;
  return (
    <div class="buttons">
      {airs && (
        <Deed
          command="put-on-air"
          formKey={questionId}
          input={{ sessionId, questionId }}
          text={texts.putOnAir}
          label={fill(texts.putOnAirOf, { title })}
        />
      )}
      {view.lawyer && (
        <a
          href={localHref(language, `/kysymykset/${questionId}`)}
          aria-label={fill(texts.prepareOf, { title })}
        >
          {texts.prepare}
        </a>
      )}
    </div>
  );
}
