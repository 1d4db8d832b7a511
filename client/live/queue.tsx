import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { Deed } from './deed.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import { queueOf } from './live-session-parts.ts';
import { SupportButton } from './support-button.tsx';

/** What waits for its answer, in the order it will be taken up. */
export function Queue() {
  const { state, texts, view } = useLiveSession();
  const queue = queueOf(state);
  const live = state.session.state === 'live' || state.session.state === 'paused';
  return (
    <section class="panel" aria-labelledby="queue-title" data-focus-home tabindex={-1}>
      <h2 id="queue-title">{live ? texts.next : texts.queue}</h2>
      {view.audience === 'visitor' ? (
        <p>{texts.queueForSignedIn}</p>
      ) : queue.length === 0 ? (
        <EmptyState title={texts.queueEmpty} />
      ) : (
        <ol class="cards">
          {queue.map((question, index) => (
            <li key={question.id}>
              <Queued question={question} place={index + 1} last={index === queue.length - 1} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type QueuedProps = { question: QuestionView; place: number; last: boolean };

function Queued({ question, place, last }: QueuedProps) {
  const live = useLiveSession();
  const { texts } = live;
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <article class="card">
      <div class="card-above">
        <span class="meta">{`${place}.`}</span>
        {question.late && <StateBadge text={texts.late} />}
        {question.claim && (
          <StateBadge text={fill(texts.taken, { name: lawyerName(live, question.claim.lawyer) })} />
        )}
        {question.answer && <StateBadge tone="done" text={texts.prepared} />}
      </div>
      <h3 lang={lang}>{question.title}</h3>
      <details>
        <summary>{texts.wholeQuestion}</summary>
        <p class="question-text" lang={lang}>
          {question.text}
        </p>
        {question.sectionHint && (
          <p class="meta">{fill(texts.sectionHint, { text: question.sectionHint })}</p>
        )}
      </details>
      <SupportButton question={question} />
      <QueuedDeeds question={question} place={place} last={last} />
    </article>
  );
}

function QueuedDeeds({ question, place, last }: QueuedProps) {
  const { texts, view, state } = useLiveSession();
  const { language } = usePage();
  const { id: sessionId, state: stage } = state.session;
  const { id: questionId, title } = question;
  const runs = view.audience === 'lawyer' || view.audience === 'coordinator';
  const orders = view.audience === 'coordinator' && (stage === 'open' || stage === 'frozen');
  const moves = orders && !(place === 1 && last);
  if (!runs || !(stage === 'live' || moves || view.lawyer)) return null;
  const move = (to: number) => ({ sessionId, questionId, position: String(to) });
  return (
    <div class="buttons">
      {stage === 'live' && (
        <Deed
          command="put-on-air"
          formKey={questionId}
          input={{ sessionId, questionId }}
          text={texts.putOnAir}
          label={fill(texts.putOnAirOf, { title })}
        />
      )}
      {orders && place > 1 && (
        <Deed
          command="place-question"
          formKey={`${questionId}-up`}
          input={move(place - 1)}
          kind="quiet"
          text={texts.moveUp}
          label={fill(texts.moveUpOf, { title })}
        />
      )}
      {orders && !last && (
        <Deed
          command="place-question"
          formKey={`${questionId}-down`}
          input={move(place + 1)}
          kind="quiet"
          text={texts.moveDown}
          label={fill(texts.moveDownOf, { title })}
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
