import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** The stylesheet has a size of text for each step, from the largest down. */
const lastStep = 6;

type FitOptions = {
  /** The step to begin with: a text beside a more important one begins smaller. */
  from: number;
  /** Which end is shown of what fits in no size; the other is reached by scrolling. */
  end: 'start' | 'newest';
};

/**
 * Makes the text of a box as large as fits in it. A text that grows beyond the smallest size keeps its newest end in sight,
 * unless someone has scrolled up to read.
 */
export function useFit({ from, end }: FitOptions) {
  const boxRef = useRef<HTMLDivElement>(null);
  const atEndRef = useRef(end === 'newest');
  useLayoutEffect(() => {
    if (boxRef.current) fitText(boxRef.current, { from, toEnd: atEndRef.current });
  });
  useEffect(() => {
    const element = boxRef.current;
    if (!element) return;
    const onScroll = () => {
      atEndRef.current = end === 'newest' && isAtEnd(element);
      markMore(element);
    };
    const observer = new ResizeObserver(() => fitText(element, { from, toEnd: atEndRef.current }));
    observer.observe(element);
    element.addEventListener('scroll', onScroll);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [from, end]);
  return boxRef;
}

function fitText(element: HTMLElement, { from, toEnd }: { from: number; toEnd: boolean }): void {
  for (let step = from; step <= lastStep; step += 1) {
    element.dataset['step'] = String(step);
    if (!overflows(element)) break;
  }
  // What can be scrolled must be reached by the keyboard too; what cannot is no stop on the way.
  if (overflows(element)) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
  if (toEnd) element.scrollTop = element.scrollHeight;
  markMore(element);
}

function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight >= scrollHeight - 4;
}

function overflows(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + 1;
}

/** Tells the stylesheet that there is more above or below. */
function markMore(element: HTMLElement): void {
  element.toggleAttribute('data-above', element.scrollTop > 4);
  element.toggleAttribute('data-below', !isAtEnd(element));
}
