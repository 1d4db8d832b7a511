import { answerEditorTexts } from '../texts/answer-editor.ts';
import { fieldId } from '../ui/form-context.ts';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';

export type Written = { markdown: string; citations: string };

type AnswerFieldsProps = {
  written: Written;
  limit: number;
  /** False until there is script to press the toolbar's buttons. */
  alive: boolean;
  write(change: Partial<Written>): void;
};

/** The answer's text with its toolbar, and the sections it cites. */
export function AnswerFields({ written, limit, alive, write }: AnswerFieldsProps) {
  const texts = answerEditorTexts[usePage().language];
  return (
    <>
      {alive && <EditorToolbar textId={fieldId({ command: 'save-answer' }, 'markdown')} />}
      <TextArea
        name="markdown"
        label={texts.text}
        hint={texts.textHint}
        required
        rows={16}
        limit={limit}
        value={written.markdown}
        onInput={(markdown) => write({ markdown })}
      />
      <TextArea
        name="citations"
        label={texts.citations}
        hint={texts.citationsHint}
        rows={4}
        value={written.citations}
        onInput={(citations) => write({ citations })}
      />
    </>
  );
}
