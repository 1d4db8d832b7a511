import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerEditorView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerEditorTexts } from '../texts/answer-editor.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { AnswerFields, type Written } from './answer-fields.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { EditorButtons } from './editor-buttons.tsx';
import { KeptNotices } from './kept-notices.tsx';
import { saveOnCtrlS } from './save-on-ctrl-s.ts';
import { useClaim } from './use-claim.ts';
import { useKeptAnswer } from './use-kept-answer.ts';
import { usePreview } from './use-preview.ts';

type AnswerEditorState = { editor: AnswerEditorView; limit: number };

/**
 * A lawyer's editor beside what its readers will see. Without script it is a plain form with a button for the preview; with
 * script it keeps the claim and the unsaved text too.
 */
export function AnswerEditor({ editor, limit }: AnswerEditorState) {
  const { questionId, number } = editor;
  const texts = answerEditorTexts[usePage().language];
  const { markdown, citations, revision } = editor.typed ?? editor;
  const [written, put] = useState<Written>({ markdown, citations });
  const [alive, setAlive] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setAlive(true);
    return saveOnCtrlS(box.current);
  }, []);
  const claim = useClaim(questionId, editor.fence);
  const preview = usePreview(written, editor.preview);
  const kept = useKeptAnswer(editor, written, put);
  const held = claim.fence !== null;
  const fence: Record<string, string> = held ? { fence: String(claim.fence) } : {};
  const takeKept = (text: Written) => {
    put({ markdown: text.markdown, citations: text.citations });
    kept.forget();
  };
  const write = (change: Partial<Written>) => {
    put({ ...written, ...change });
    claim.typed();
  };
  return (
    <div class="split" ref={box}>
      <div>
        <KeptNotices {...kept} takeSaved={() => takeKept(editor)} takeOlder={takeKept} />
        <ActionForm
          command="save-answer"
          guarded
          hidden={{ questionId, revision: String(revision), ...fence }}
        >
          {!held && <NotHeld trouble={claim.trouble} live={alive} />}
          <AnswerFields {...{ written, limit, alive, write }} found={preview.shown?.found ?? []} />
          <p class="hint">
            {fill(editor.revision > 0 || number === 1 ? texts.savedAs : texts.savedAsNew, { number })}
          </p>
          <EditorButtons questionId={questionId} held={held} alive={alive} take={claim.take} />
        </ActionForm>
      </div>
      <AnswerPreview preview={preview} />
    </div>
  );
}

function NotHeld({ trouble, live }: { trouble: string | null; live: boolean }) {
  const texts = answerEditorTexts[usePage().language];
  return (
    <Notice kind="warning" live={live}>
      <p>
        <strong>{texts.notHeld}</strong>
      </p>
      <p>{trouble ?? texts.notHeldText}</p>
    </Notice>
  );
}
