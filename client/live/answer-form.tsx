import { useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { FormContext, formOf } from '../ui/form-context.ts';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { useLiveSession } from './live-context.ts';
import { maySign } from './signing.ts';
import type { useAnswerDraft } from './use-answer-draft.ts';

type Version = { versionId: string; revision: number };
type AnswerFormProps = {
  question: QuestionView;
  writing: ReturnType<typeof useAnswerDraft>;
  onMarkdown(markdown: string): void;
  onSave(): Promise<Version | null>;
  onSign(version: Version | null): Promise<void>;
};

const markdownMax = 20_000;

/** The answer's text and citations; saving keeps them, signing is for exactly what is saved. */
export function AnswerForm({ question, writing, onMarkdown, onSave, onSign }: AnswerFormProps) {
  const { texts, view } = useLiveSession();
  const { attempt } = usePage();
  const [busy, setBusy] = useState(false);
  const { draft, source, unsaved } = writing;
  const signable = !unsaved && maySign(question, view.lawyer);

  const once = (deed: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    void deed().finally(() => setBusy(false));
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    once(onSave);
  };
  return (
    <form class="form" aria-busy={busy} onSubmit={onSubmit} novalidate>
      <FormContext.Provider value={formOf(attempt, 'save-answer', question.id)}>
        <TextArea
          name="markdown"
          label={texts.markdown}
          hint={texts.markdownHint}
          required
          rows={10}
          limit={markdownMax}
          value={draft.markdown}
          onInput={onMarkdown}
        />
        <TextArea
          name="citations"
          label={texts.citations}
          hint={texts.citationsHint}
          rows={3}
          value={draft.citations}
          onInput={(citations) => writing.type({ citations })}
        />
      </FormContext.Provider>
      <p class="meta">{unsaved ? texts.unsaved : source && fill(texts.savedVersion, { number: source.number })}</p>
      <div class="buttons">
        <Button kind={signable ? 'secondary' : 'primary'}>{texts.save}</Button>
        {unsaved && (
          <Button type="button" kind="secondary" onClick={() => once(async () => onSign(await onSave()))}>
            {texts.saveAndSign}
          </Button>
        )}
        {signable && (
          <Button type="button" onClick={() => once(() => onSign(source))}>
            {texts.sign}
          </Button>
        )}
      </div>
    </form>
  );
}
