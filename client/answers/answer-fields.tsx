import { CitationPicker } from '../statutes/citation-picker.tsx';
import { FoundCitations } from '../statutes/found-citations.tsx';
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
  /** Citations in the text that the field of citations lacks. */
  found: readonly string[];
  write(change: Partial<Written>): void;
};

/** The answer's text with its toolbar, and the sections it cites. */
export function AnswerFields({ written, limit, alive, found, write }: AnswerFieldsProps) {
  const texts = answerEditorTexts[usePage().language];
  const writeCitations = (citations: string) => write({ citations });
  return (
    <>
      {alive && <EditorToolbar textId={fieldId({ command: 'save-answer' }, 'markdown')} />}
      <TextArea
        name="markdown"
        looks="warnings"
        label={texts.text}
        hint={texts.textHint}
        required
        rows={16}
        limit={limit}
        value={written.markdown}
        onInput={(markdown) => write({ markdown })}
      />
      {alive && <CitationPicker citations={written.citations} write={writeCitations} />}
      <FoundCitations found={found} citations={written.citations} write={alive ? writeCitations : null} />
      <TextArea
        name="citations"
        label={texts.citations}
        hint={texts.citationsHint}
        rows={4}
        value={written.citations}
        onInput={writeCitations}
      />
    </>
  );
}
