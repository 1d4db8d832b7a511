import { fill } from '../texts/catalogue.ts';
import { answerEditorTexts } from '../texts/answer-editor.ts';
import { Button } from '../ui/button.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { KeptAnswer } from './kept-answer.ts';

type KeptNoticesProps = {
  restored: KeptAnswer | null;
  older: KeptAnswer | null;
  takeSaved(): void;
  takeOlder(kept: KeptAnswer): void;
  forget(): void;
};

/** Tells what this device kept of unsaved writing, and lets it be used or deleted. */
export function KeptNotices({ restored, older, takeSaved, takeOlder, forget }: KeptNoticesProps) {
  const { language } = usePage();
  const texts = answerEditorTexts[language];
  return (
    <>
      {restored && (
        <Notice live>
          <p>{fill(texts.restored, { at: formatDateTime(language, restored.at) })}</p>
          <div class="buttons">
            <Button kind="secondary" type="button" onClick={takeSaved}>
              {texts.useSaved}
            </Button>
          </div>
        </Notice>
      )}
      {older && (
        <Notice live>
          <p>{fill(texts.olderKept, { at: formatDateTime(language, older.at) })}</p>
          <div class="buttons">
            <Button kind="secondary" type="button" onClick={() => takeOlder(older)}>
              {texts.useOlder}
            </Button>
            <Button kind="quiet" type="button" onClick={forget}>
              {texts.forgetOlder}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
