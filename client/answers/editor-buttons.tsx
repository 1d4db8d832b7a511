import { answerEditorTexts } from '../texts/answer-editor.ts';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

type EditorButtonsProps = { questionId: string; held: boolean; alive: boolean; take(): Promise<void> };

/** Saving, or taking the question again; without script taking and the preview lead through the page with the text kept. */
export function EditorButtons({ questionId, held, alive, take }: EditorButtonsProps) {
  const { language } = usePage();
  const texts = answerEditorTexts[language];
  const previewPath = localHref(language, `/kysymykset/${questionId}/esikatselu`);
  return (
    <div class="buttons">
      {held && <Button keyShortcuts="Control+S">{texts.save}</Button>}
      {!held && alive && (
        <Button type="button" onClick={() => void take()}>
          {texts.takeAgain}
        </Button>
      )}
      {!held && !alive && (
        <Button formaction={previewPath} name="ota" value="1">
          {texts.takeAgain}
        </Button>
      )}
      {!alive && (
        <Button kind="secondary" formaction={previewPath}>
          {texts.showPreview}
        </Button>
      )}
    </div>
  );
}
