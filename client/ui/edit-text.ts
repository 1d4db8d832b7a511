/** What is done to a text: `from`–`to` replaced by `insert`, then `select` selected (UTF-16 offsets). */
export type TextEdit = { from: number; to: number; insert: string; select: [number, number] };

/** Edits what is being written, so that the browser's own undo takes it back. */
export function editText(
  field: HTMLTextAreaElement | HTMLInputElement,
  { from, to, insert, select }: TextEdit,
): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Only this old way keeps the browser's undo; where it is gone the text is set and its listeners told.
  if (!document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}
