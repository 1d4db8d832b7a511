import { useRef } from 'preact/hooks';
import { fill } from '../texts/catalogue.ts';
import { announce } from '../ui/announce.ts';
import { Notice } from '../ui/notice.tsx';
import { withPlaced } from './agenda-moves.ts';
import { useLiveSession } from './live-context.ts';
import { QueueCard } from './queue-card.tsx';
import { QueueGrip } from './queue-grip.tsx';
import { QueueSteps } from './queue-steps.tsx';
import type { Agenda } from './use-agenda.ts';
import { useDragOrder } from './use-drag-order.ts';
import { type MovedBy, useMovedFocus } from './use-moved-focus.ts';

/** The queue whose order the coordinator makes: by dragging, by arrow keys on the handle, and by buttons. */
export function QueueOrder({ queue, moves, place }: Agenda) {
  const { texts, alive } = useLiveSession();
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useMovedFocus();
  const ids = queue.map(({ id }) => id);
  const count = queue.length;
  const titleOf = (id: string) => queue.find((question) => question.id === id)?.title ?? '';
  const move = (id: string, to: number, by: MovedBy) => {
    keepFocus(id, by);
    if (ids[to - 1] === id) return;
    place(id, to);
    announce(fill(texts.placed, { place: to, count, title: titleOf(id) }));
  };
  const { dragged, press } = useDragOrder(list, {
    onDrop: (id, to) => move(id, to, 'drag'),
    onCancel: (id) => announce(fill(texts.dragCancelled, { title: titleOf(id) })),
  });
  const shown = dragged ? withPlaced(ids, dragged.id, dragged.place) : ids;
  return (
    <ol class={dragged ? 'cards cards-dragging' : 'cards'} ref={list}>
      {queue.map((question) => {
        const { id, title } = question;
        const at = { questionId: id, title, place: shown.indexOf(id) + 1, count };
        const saving = moves.some(({ questionId, progress }) => questionId === id && progress !== 'answered');
        const grip = alive && (
          <QueueGrip {...at} onPress={(event) => press(event, id)} onMove={(to) => move(id, to, 'grip')} />
        );
        return (
          <li key={id} data-item={id} class={dragged?.id === id ? 'dragged' : undefined}>
            <QueueCard
              question={question}
              place={at.place}
              saving={saving}
              grip={grip}
              steps={<QueueSteps {...at} onMove={(to, by) => move(id, to, by)} />}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** Tells why the last move was taken back, and while moves reach nobody. */
export function OrderTrouble({ moves, problem }: Pick<Agenda, 'moves' | 'problem'>) {
  const { texts } = useLiveSession();
  if (moves.some(({ progress }) => progress === 'unreached')) {
    return (
      <Notice kind="warning" live>
        <p>{texts.sendingLater}</p>
      </Notice>
    );
  }
  return problem ? (
    <Notice kind="error" live>
      <p>
        <strong>{texts.notPlaced}</strong> {problem.title}. {problem.detail}
      </p>
    </Notice>
  ) : null;
}
