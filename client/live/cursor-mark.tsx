import { useLayoutEffect, useRef } from 'preact/hooks';

type CursorMarkProps = {
  area: HTMLTextAreaElement;
  text: string;
  /** Before which character it stands. */
  index: number;
  name: string;
};

/**
 * Draws the other lawyer's cursor over a text box, with a name. The box's text is laid out once more, unseen and exactly the
 * same, so that the mark stands where the letter does.
 */
export function CursorMark({ area, text, index, name }: CursorMarkProps) {
  const mirror = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const place = () => mirror.current && mark.current && lay(mirror.current, mark.current, area);
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(area);
    area.addEventListener('scroll', place);
    return () => {
      sizes.disconnect();
      area.removeEventListener('scroll', place);
    };
  }, [area, text, index]);
  return (
    <div class="cursor-mirror" aria-hidden="true">
      <div ref={mirror}>
        {text.slice(0, index)}
        <span ref={mark} class="cursor-mark">
          <span>{name}</span>
        </span>
        {text.slice(index)}
      </div>
    </div>
  );
}

function lay(mirror: HTMLElement, mark: HTMLElement, area: HTMLTextAreaElement): void {
  mirror.style.width = `${area.clientWidth}px`;
  mirror.style.transform = `translateY(${-area.scrollTop}px)`;
  const top = mark.offsetTop - area.scrollTop;
  mark.hidden = top < 0 || top + mark.offsetHeight > area.clientHeight;
  mark.dataset['side'] = mark.offsetLeft > area.clientWidth / 2 ? 'left' : 'right';
}
