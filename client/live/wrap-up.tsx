import type { QuestionView } from '../../server/questions/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { DeclinesLeft } from './decline-left.tsx';
import { decisionText, decisionsIn, idsIn } from './disposition-told.ts';
import { DispositionUndos } from './disposition-undos.tsx';
import { useLiveSession } from './live-context.ts';
import { withoutDispositionOf } from './live-session-parts.ts';
import { useDecisions } from './use-decisions.ts';
import { WrapUpAll } from './wrap-up-all.tsx';
import { type Given, titleOf, WrapUpItem } from './wrap-up-item.tsx';

/** For the coordinator when the hour is over: a disposition for each question that has none, given without leaving the page. */
export function WrapUp() {
  const live = useLiveSession();
  const { state, texts, view } = live;
  const { language } = usePage();
  const open = withoutDispositionOf(state);
  const { decisions, decided, undone } = useDecisions(() => decisionsIn(texts, view));
  const cancelled = state.session.state === 'cancelled';
  if (cancelled && open.length === 0 && decisions.length === 0) return null;

  const onGiven = (question: QuestionView, { event, reply }: Given) => {
    const title = titleOf(question);
    const text = decisionText(texts, { event, title, reply });
    decided([{ questionId: question.id, title, text }], text);
  };
  const onAllGiven = (reply: unknown) => {
    const made = idsIn(reply).map((questionId) => {
      const question = open.find(({ id }) => id === questionId);
      const title = question ? titleOf(question) : texts.untitled;
      return { questionId, title, text: decisionText(texts, { event: 'deferred', title, reply }) };
    });
    const forms = { one: texts.decidedAll_one, other: texts.decidedAll_other };
    decided(made, plural(language, made.length, forms));
  };

  return (
    <section class="panel" aria-labelledby="wrap-up-title" data-focus-home tabindex={-1}>
      <h2 id="wrap-up-title">{texts.withoutDisposition}</h2>
      <WhatIsLeft count={open.length} />
      <DispositionUndos decisions={decisions} onUndone={undone} />
      <DeclinesLeft questions={open} />
      {open.length > 1 && <WrapUpAll onGiven={onAllGiven} />}
      <ul class="cards">
        {open.map((question) => (
          <li key={question.id}>
            <WrapUpItem question={question} onGiven={(given) => onGiven(question, given)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is missing before the session can be closed, and which session is the next. */
function WhatIsLeft({ count }: { count: number }) {
  const { state, texts, view } = useLiveSession();
  const { language } = usePage();
  const cancelled = state.session.state === 'cancelled';
  if (count === 0) return cancelled ? null : <p>{texts.allHaveDisposition}</p>;
  const forms = cancelled
    ? { one: texts.cancelledLeft_one, other: texts.cancelledLeft_other }
    : { one: texts.wrapUpLeft_one, other: texts.wrapUpLeft_other };
  const next = view.wrapUp?.next;
  return (
    <>
      <p>{plural(language, count, forms)}</p>
      <p class="hint">
        {next
          ? fill(texts.nextSession, { session: next.title, when: formatDateTime(language, next.startsAt) })
          : texts.nextSessionNone}
      </p>
    </>
  );
}
