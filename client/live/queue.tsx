import { EmptyState } from '../ui/empty-state.tsx';
import { AgendaSum } from './agenda-sum.tsx';
import { useLiveSession } from './live-context.ts';
import { HowManyWait } from './next-up.tsx';
import { QueueCard } from './queue-card.tsx';
import { OrderTrouble, QueueOrder } from './queue-order.tsx';
import { useAgenda } from './use-agenda.ts';

/** What waits for its answer, in the order it will be taken up. */
export function Queue() {
  const { state, texts, view } = useLiveSession();
  const live = state.session.state === 'live' || state.session.state === 'paused';
  return (
    <section class="panel" aria-labelledby="queue-title" data-focus-home tabindex={-1}>
      <h2 id="queue-title">{live ? texts.next : texts.queue}</h2>
      {view.audience === 'visitor' ? (
        <>
          <p>
            <HowManyWait />
          </p>
          <p>{texts.queueForSignedIn}</p>
        </>
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Waiting() {
  const { texts, alive } = useLiveSession();
  const agenda = useAgenda();
  const { queue, movable } = agenda;
  if (queue.length === 0) return <EmptyState title={texts.queueEmpty} />;
  if (!movable) return <Ordered queue={queue} />;
  return (
    <>
      <AgendaSum queue={queue} />
      {alive && queue.length > 1 && <p class="hint">{texts.orderHint}</p>}
      <OrderTrouble {...agenda} />
      <QueueOrder {...agenda} />
    </>
  );
}

function Ordered({ queue }: Pick<ReturnType<typeof useAgenda>, 'queue'>) {
  const { texts } = useLiveSession();
  const random = queue.some(({ position }) => position === null);
  const cards = queue.map((question, index) => (
    <li key={question.id}>
      <QueueCard question={question} place={random ? null : index + 1} />
    </li>
  ));
  if (!random) return <ol class="cards">{cards}</ol>;
  return (
    <>
      <p class="hint">{texts.randomOrder}</p>
      <ul class="cards">{cards}</ul>
    </>
  );
}
