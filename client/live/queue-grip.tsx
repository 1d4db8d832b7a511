import { fill } from '../texts/catalogue.ts';
import { announce } from '../ui/announce.ts';
import { Icon } from '../ui/icon.tsx';
import { useLiveSession } from './live-context.ts';

export const gripId = (questionId: string) => `grip-${questionId}`;

type QueueGripProps = {
  questionId: string;
  title: string;
  place: number;
  count: number;
  onPress(event: PointerEvent): void;
  onMove(place: number): void;
};

/** What a question in the queue is dragged by; the arrow keys move it too. */
export function QueueGrip({ questionId, title, place, count, onPress, onMove }: QueueGripProps) {
  const { texts } = useLiveSession();
  const targets: Record<string, number> = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 1, End: count };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (target >= 1 && target <= count) onMove(target);
  };
  return (
    <button
      id={gripId(questionId)}
      type="button"
      class="square grip"
      aria-label={fill(texts.grip, { title, place, count })}
      aria-keyshortcuts="ArrowUp ArrowDown Home End"
      title={texts.gripHint}
      onPointerDown={onPress}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        // By keyboard only: a press of the pointer is the beginning of a drag.
        if (event.detail === 0) announce(texts.gripHint);
      }}
    >
      <Icon name="grip" />
    </button>
  );
}
