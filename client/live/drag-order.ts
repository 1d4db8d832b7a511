import { type Box, givenWay, landing, scrollStep } from './drag-places.ts';

/** The item being dragged, and its place from 1 if it were let go now. */
export type Dragged = { id: string; place: number };

export type DragOptions = {
  /** The list; each of its children has its id in `data-item`. */
  list(): HTMLElement | null;
  /** Told when an item is lifted and each time it would land elsewhere; null when it is no longer dragged. */
  onOver(dragged: Dragged | null): void;
  onDrop(id: string, place: number): void;
  onCancel(id: string): void;
};

/** `place` is 0 until the item has been lifted. */
type Drag = Dragged & {
  pointerId: number;
  startY: number;
  y: number;
  /** How far below the top of the item it was taken hold of. */
  hold: number;
  listening: AbortController;
};

const liftPx = 4;

/** Dragging the items of a list by mouse, pen or finger; escape cancels, and near an edge of the window the page scrolls. */
export function createDragOrder(options: DragOptions) {
  let drag: Drag | null = null;

  function follow({ pointerId, clientY }: PointerEvent): void {
    if (drag?.pointerId !== pointerId) return;
    drag.y = clientY;
    if (drag.place === 0 && Math.abs(clientY - drag.startY) >= liftPx) frame();
  }
  // Each frame anew, by where things stand in the list just then: it may change while an item is dragged.
  function frame(): void {
    const list = options.list();
    if (!drag || !list) return;
    scrollBy({ top: scrollStep(drag.y, innerHeight), behavior: 'instant' });
    const place = draw(list, drag);
    if (place === 0) return cancel();
    if (place !== drag.place) options.onOver({ id: drag.id, place });
    drag.place = place;
    requestAnimationFrame(frame);
  }
  function release({ pointerId }: PointerEvent): void {
    if (drag?.pointerId !== pointerId) return;
    const { id, place } = drag;
    end();
    if (place > 0) options.onDrop(id, place);
  }
  function cancel(): void {
    if (!drag) return;
    const { id, place } = drag;
    end();
    if (place > 0) options.onCancel(id);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !drag?.place) return;
    event.preventDefault();
    cancel();
  }
  function end(): void {
    drag?.listening.abort();
    drag = null;
    for (const item of itemsOf(options.list())) item.style.transform = '';
    options.onOver(null);
  }
  return {
    /** An item's handle is pressed; it is lifted when the pointer has moved a little. */
    press({ pointerId, clientY: y, button }: PointerEvent, id: string): void {
      const item = itemsOf(options.list()).find(({ dataset }) => dataset['item'] === id);
      if (drag || button !== 0 || !item) return;
      const listening = new AbortController();
      const { signal } = listening;
      const hold = y - item.getBoundingClientRect().top;
      drag = { id, place: 0, pointerId, startY: y, y, hold, listening };
      document.addEventListener('pointermove', follow, { signal });
      document.addEventListener('pointerup', release, { signal });
      document.addEventListener('pointercancel', cancel, { signal });
      document.addEventListener('keydown', onKey, { signal, capture: true });
    },
    end,
  };
}

/** Draws the dragged item under the pointer and the others out of its way; gives its place, 0 when it has gone. */
function draw(list: HTMLElement, drag: Drag): number {
  const items = itemsOf(list);
  const boxes = items.map(boxOf);
  const from = items.findIndex((item) => item.dataset['item'] === drag.id);
  const own = boxes[from];
  if (!own) return 0;
  const top = drag.y - drag.hold - list.getBoundingClientRect().top + list.offsetTop;
  const to = landing(boxes, from, top);
  for (const [index, item] of items.entries()) {
    const by = index === from ? top - own.top : givenWay(boxes, index, { from, to });
    item.style.transform = by === 0 ? '' : `translateY(${by}px)`;
  }
  return to + 1;
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.children ?? [])].filter((child) => child instanceof HTMLElement);
}

// Where it stands without the transforms of the drag.
function boxOf({ offsetTop: top, offsetHeight: height }: HTMLElement): Box {
  return { top, height };
}
