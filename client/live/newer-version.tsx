import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLiveSession } from './live-context.ts';
import type { useAnswerDraft } from './use-answer-draft.ts';

/** Someone has saved another text since this lawyer began: both are kept, and the lawyer chooses. */
export function NewerVersion({ writing }: { writing: ReturnType<typeof useAnswerDraft> }) {
  const { texts } = useLiveSession();
  return (
    <Notice kind="warning" live>
      <p>{texts.newerVersion}</p>
      <details>
        <summary>{texts.newestText}</summary>
        <p class="question-text">{writing.source?.markdown}</p>
        <p class="question-text">{writing.source?.citationLines}</p>
      </details>
      <div class="buttons">
        <Button type="button" kind="secondary" onClick={writing.keepOwn}>
          {texts.keepOwn}
        </Button>
        <Button type="button" kind="quiet" onClick={writing.takeNewest}>
          {texts.takeNewest}
        </Button>
      </div>
    </Notice>
  );
}
