/** An item of a list where it stands, in pixels from the top of the list. */
export type Box = { top: number; height: number };

/**
 * The index at which a dragged item would land, its top now at `top`: past each other whose middle its leading edge has
 * passed.
 */
export function landing(boxes: readonly Box[], from: number, top: number): number {
  const own = boxes[from];
  if (!own) return from;
  const middle = ({ top: start, height }: Box) => start + height / 2;
  const bottom = top + own.height;
  const above = boxes.slice(0, from).filter((box) => top < middle(box)).length;
  const below = boxes.slice(from + 1).filter((box) => bottom > middle(box)).length;
  return from - above + below;
}

/** How far an item gives way for the dragged one to land. */
export function givenWay(boxes: readonly Box[], index: number, drag: { from: number; to: number }): number {
  const { from, to } = drag;
  const [first, second] = boxes;
  const gap = first && second ? second.top - first.top - first.height : 0;
  const room = (boxes[from]?.height ?? 0) + gap;
  if (index > from && index <= to) return -room;
  if (index < from && index >= to) return room;
  return 0;
}

const edgePx = 80;
const fastestPx = 18;

/** How far to scroll in one frame with the pointer at `y` of a window so high: faster nearer its edges. */
export function scrollStep(y: number, windowHeight: number): number {
  if (y < edgePx) return -Math.ceil(fastestPx * Math.min(1, (edgePx - y) / edgePx));
  const fromBottom = windowHeight - y;
  return fromBottom < edgePx ? Math.ceil(fastestPx * Math.min(1, (edgePx - fromBottom) / edgePx)) : 0;
}
