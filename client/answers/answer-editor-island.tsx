import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerEditorView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerEditorTexts } from '../texts/answer-editor.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { fieldId } from '../ui/form-context.ts';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { KeptNotices } from './kept-notices.tsx';
import { useClaim } from './use-claim.ts';
import { useKeptAnswer } from './use-kept-answer.ts';
import { usePreview } from './use-preview.ts';

type AnswerEditorState = { editor: AnswerEditorView; limit: number };

/**
 * A lawyer's editor beside what its readers will see. Without script it is a plain form with a button for the preview; with
 * script it keeps the claim and the unsaved text too.
 */
export function AnswerEditor({ editor, limit }: AnswerEditorState) {
  const texts = answerEditorTexts[usePage().language];
  const start = editor.typed ?? editor;
  const [written, put] = useState({ markdown: start.markdown, citations: start.citations });
  const [alive, setAlive] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setAlive(true), []);

  const { questionId, number } = editor;
  const claim = useClaim(questionId, editor.fence);
  const preview = usePreview(written, editor.preview);
  const saved = { markdown: editor.markdown, citations: editor.citations };
  const kept = useKeptAnswer(
    { questionId, number, revision: start.revision },
    { saved, written, put, mayRestore: editor.typed === null },
  );
  const write = (change: Partial<typeof written>) => {
    put({ ...written, ...change });
    claim.typed();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (claim.fence !== null) box.current?.querySelector('form')?.requestSubmit();
  };
  const fence: Record<string, string> = claim.fence === null ? {} : { fence: String(claim.fence) };
  return (
    <div class="split" ref={box} onKeyDown={onKeyDown}>
      <div>
        <KeptNotices
          {...kept}
          useSaved={() => {
            put(saved);
            kept.forget();
          }}
          useOlder={(older) => {
            put(older);
            kept.forget();
          }}
        />
        <ActionForm
          command="save-answer"
          guarded
          hidden={{ questionId, revision: String(start.revision), ...fence }}
        >
          {claim.fence === null && (
            <Notice kind="warning" live={alive}>
              <p>
                <strong>{texts.notHeld}</strong>
              </p>
              <p>{claim.trouble ?? texts.notHeldText}</p>
            </Notice>
          )}
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
          <p class="hint">{fill(editor.revision > 0 || number === 1 ? texts.savedAs : texts.savedAsNew, { number })}</p>
          <EditorButtons questionId={questionId} held={claim.fence !== null} alive={alive} take={claim.take} />
        </ActionForm>
      </div>
      <AnswerPreview preview={preview} written={written} />
    </div>
  );
}

type EditorButtonsProps = { questionId: string; held: boolean; alive: boolean; take(): Promise<void> };

/** Saving, or taking the question again; without script both lead through the page with the text kept. */
function EditorButtons({ questionId, held, alive, take }: EditorButtonsProps) {
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

hydrateIsland('answer-editor', AnswerEditor);
