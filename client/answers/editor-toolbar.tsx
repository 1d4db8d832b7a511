import { answerEditorTexts } from '../texts/answer-editor.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { editText } from '../ui/edit-text.ts';
import { type Format, formats, formatSelection } from './format-selection.ts';

/** Plain buttons that put Markdown marks into a textarea; each step can be undone with the browser's own undo. */
export function EditorToolbar({ textId }: { textId: string }) {
  const texts = answerEditorTexts[usePage().language];
  const format = (kind: Format) => {
    const area = document.getElementById(textId);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const selection = { start: area.selectionStart, end: area.selectionEnd };
    editText(area, formatSelection(area.value, selection, kind));
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
