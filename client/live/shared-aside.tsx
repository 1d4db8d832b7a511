import { useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { isUnsaved } from './answer-draft.ts';
import { useLiveSession } from './live-context.ts';
import type { SharedAnswer } from './shared-answer.ts';
import type { SharedTexts } from './shared-doc.ts';
import { holds } from './shared-saved.ts';
import { useStore } from './store.ts';

/** What is saved and does not stand in the shared text: a draft prepared ahead, or the signed answer to be edited. */
export function Prepared({ question, answer }: { question: QuestionView; answer: SharedAnswer }) {
  const { texts } = useLiveSession();
  const { texts: written } = useStore(answer.writing.store);
  const { source } = useStore(answer.saved);
  const isSigned = source !== null && source.state !== 'draft';
  // The signed answer stands above already; it is put in only to be edited.
  if (!source || holds(written, source) || (isSigned && written.markdown.trim() !== '')) return null;
  const saved = { markdown: source.markdown, citations: source.citationLines };
  const insert = () => answer.insert(saved);
  if (isSigned && question.answer) {
    return (
      <div class="buttons">
        <Button type="button" kind="secondary" onClick={insert}>
          {texts.editAnswer}
        </Button>
        <p class="hint">{texts.editAnswerHint}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <Shown summary={texts.preparedDraft} text={saved} />
      <div class="buttons">
        <Button type="button" kind="secondary" onClick={insert}>
          {texts.insertDraft}
        </Button>
      </div>
      <p class="hint">{texts.insertDraftHint}</p>
    </div>
  );
}

/** What this device has kept because it had nowhere to go: it is put into the shared text only by hand. */
export function KeptApart({ answer }: { answer: SharedAnswer }) {
  const { texts } = useLiveSession();
  const { draft, source } = useStore(answer.apart.store);
  const [discarded, setDiscarded] = useState<SharedTexts | null>(null);
  const { markdown, citations } = draft;
  const insert = () => {
    answer.insert({ markdown, citations });
    answer.apart.takeNewest();
  };
  const discard = () => {
    setDiscarded({ markdown, citations });
    answer.apart.takeNewest();
  };
  const restore = () => {
    if (discarded) answer.apart.add(discarded);
    setDiscarded(null);
  };
  if (!isUnsaved(draft, source)) {
    return discarded ? <Discarded onRestore={restore} /> : null;
  }
  return (
    <Notice kind="warning">
      <p>{texts.keptApart}</p>
      <Shown summary={texts.keptText} text={{ markdown, citations }} />
      <div class="buttons">
        <Button type="button" kind="secondary" onClick={insert}>
          {texts.insertKept}
        </Button>
        <Button type="button" kind="quiet" onClick={discard}>
          {texts.discardKept}
        </Button>
      </div>
    </Notice>
  );
}

function Discarded({ onRestore }: { onRestore(): void }) {
  const { texts } = useLiveSession();
  return (
    <p>
      {texts.keptDiscarded}{' '}
      <Button type="button" kind="quiet" icon="undo" onClick={onRestore}>
        {texts.keptRestore}
      </Button>
    </p>
  );
}

function Shown({ summary, text }: { summary: string; text: SharedTexts }) {
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <details>
      <summary>{summary}</summary>
      <p class="question-text" lang={lang}>
        {text.markdown}
      </p>
      {text.citations && (
        <p class="question-text" lang={lang}>
          {text.citations}
        </p>
      )}
    </details>
  );
}
