import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { useLiveSession } from './live-context.ts';
import { useStore } from './store.ts';

/** Someone has saved another text since this lawyer began: both are kept, and the lawyer chooses. */
export function NewerVersion({ text }: { text: DraftKeeper }) {
  const { texts } = useLiveSession();
  const { source } = useStore(text.store);
  return (
    <Notice kind="warning" live>
      <p>{texts.newerVersion}</p>
      <details>
        <summary>{texts.newestText}</summary>
        <p class="question-text">{source?.markdown}</p>
        <p class="question-text">{source?.citationLines}</p>
      </details>
      <div class="buttons">
        <Button type="button" kind="secondary" onClick={text.keepOwn}>
          {texts.keepOwn}
        </Button>
        <Button type="button" kind="quiet" onClick={text.takeNewest}>
          {texts.takeNewest}
        </Button>
      </div>
    </Notice>
  );
}
