import { answerEditorTexts } from '../texts/answer-editor.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { type Edit, type Format, formats, formatSelection } from './format-selection.ts';

/** Plain buttons that put Markdown marks into a textarea; each step can be undone with the browser's own undo. */
export function EditorToolbar({ textId }: { textId: string }) {
  const texts = answerEditorTexts[usePage().language];
  const format = (kind: Format) => {
    const area = document.getElementById(textId);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const selection = { start: area.selectionStart, end: area.selectionEnd };
    applyEdit(area, formatSelection(area.value, selection, kind));
  };
  return (
    <div class="buttons" role="group" aria-label={texts.formatting}>
      {formats.map((kind) => (
        <Button key={kind} kind="quiet" type="button" onClick={() => format(kind)}>
          {texts[`format_${kind}`]}
        </Button>
      ))}
    </div>
  );
}

function applyEdit(area: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  area.focus();
  area.setSelectionRange(from, to);
  // Only this old way keeps the browser's undo; where it is gone the text is set and its listeners told.
  if (!document.execCommand('insertText', false, insert)) {
    area.setRangeText(insert, from, to, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(...select);
}
