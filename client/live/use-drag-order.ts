import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createDragOrder, type Dragged, type DragOptions } from './drag-order.ts';

type Told = Pick<DragOptions, 'onDrop' | 'onCancel'>;

/** Dragging the items of a list: what is dragged now, and what a handle tells when it is pressed. */
export function useDragOrder(list: RefObject<HTMLElement | null>, told: Told) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  // A drop means what it means when it is let go, not when it was lifted.
  const newestRef = useRef(told);
  useLayoutEffect(() => void (newestRef.current = told));
  const [drag] = useState(() =>
    createDragOrder({
      list: () => list.current,
      onOver: setDragged,
      onDrop: (id, place) => newestRef.current.onDrop(id, place),
      onCancel: (id) => newestRef.current.onCancel(id),
    }),
  );
  useEffect(() => drag.end, [drag]);
  return { dragged, press: drag.press };
}
