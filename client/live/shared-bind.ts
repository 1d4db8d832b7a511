import { changeBetween } from './shared-change.ts';
import type { SharedField } from './shared-doc.ts';
import type { SharedWriting } from './shared-writing.ts';

/** Ties a text box to a field of the shared text, both ways; gives what unties it. */
export function bindField(area: HTMLTextAreaElement, field: SharedField, writing: SharedWriting): () => void {
  let shown = '';
  const isHere = () => document.activeElement === area;
  const unbind = writing.bind(field, {
    selection: () => (isHere() ? [area.selectionStart, area.selectionEnd] : null),
    show(text, selection) {
      shown = text;
      if (area.value === text) return;
      const { scrollTop, selectionDirection } = area;
      area.value = text;
      if (selection && isHere()) area.setSelectionRange(...selection, selectionDirection);
      area.scrollTop = scrollTop;
    },
  });
  const onMoved = () => isHere() && writing.moved(field, area.selectionEnd);
  const ending = new AbortController();
  const { signal } = ending;
  area.addEventListener(
    'input',
    () => {
      const change = changeBetween(shown, area.value, area.selectionEnd);
      shown = area.value;
      writing.edit(field, change);
      onMoved();
    },
    { signal },
  );
  area.addEventListener('compositionstart', () => writing.compose(true), { signal });
  area.addEventListener('compositionend', () => writing.compose(false), { signal });
  area.addEventListener('focus', onMoved, { signal });
  area.addEventListener('blur', () => writing.left(), { signal });
  document.addEventListener('selectionchange', onMoved, { signal });
  return () => {
    ending.abort();
    unbind();
  };
}
