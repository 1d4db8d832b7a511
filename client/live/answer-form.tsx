import { useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { Button } from '../ui/button.tsx';
import { FormContext } from '../ui/form-context.ts';
import { SavedFindings } from '../ui/saved-findings.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { isUnsaved } from './answer-draft.ts';
import { AnswerStanding } from './answer-standing.tsx';
import type { AnswerWriting } from './answer-writing.ts';
import { confirmedBy } from './confirmed-in.ts';
import { useLiveSession } from './live-context.ts';
import { maySign } from './signing.ts';
import { useStore } from './store.ts';

type AnswerFormProps = { question: QuestionView; writing: AnswerWriting };

const command = 'save-answer';
const markdownMax = 20_000;

/** The answer's text and citations; saving keeps them, signing is for exactly what is saved. */
export function AnswerForm({ question, writing }: AnswerFormProps) {
  const { texts } = useLiveSession();
  const { draft } = useStore(writing.text.store);
  const { problem, confirmed } = useStore(writing.trouble);
  const [busy, setBusy] = useState(false);
  const { markdown, citations } = draft;
  const attempt = problem && {
    command,
    key: question.id,
    values: { markdown, citations },
    confirmed,
    problem,
  };

  const once = (deed: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    void deed().finally(() => setBusy(false));
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    once(writing.save);
  };
  return (
    <form class="form" aria-busy={busy} onSubmit={onSubmit} novalidate>
      <FormContext.Provider value={{ command, key: question.id, attempt }}>
        <SavedFindings besides={markdown} />
        <TextArea
          name="markdown"
          looks="confirm"
          label={texts.markdown}
          hint={texts.privateHint}
          required
          rows={10}
          limit={markdownMax}
          value={markdown}
          onInput={(typed) => writing.type({ markdown: typed })}
        />
        <TextArea
          name="citations"
          label={texts.citations}
          hint={texts.citationsHint}
          rows={3}
          value={citations}
          onInput={(typed) => writing.type({ citations: typed })}
        />
      </FormContext.Provider>
      <AnswerStanding question={question} text={writing.text} />
      <AnswerDeeds question={question} writing={writing} once={once} />
    </form>
  );
}

function AnswerDeeds({
  question,
  writing,
  once,
}: AnswerFormProps & { once(deed: () => Promise<unknown>): void }) {
  const { texts, view } = useLiveSession();
  const { draft, source } = useStore(writing.text.store);
  const unsaved = isUnsaved(draft, source);
  const signable = !unsaved && source !== null && maySign(question, view.lawyer);
  return (
    <div class="buttons">
      <Button kind={signable ? 'secondary' : 'primary'}>{texts.save}</Button>
      {unsaved && (
        <Button
          type="button"
          kind="secondary"
          onClick={(event) => once(() => writing.saveAndSign(confirmedBy(event)))}
        >
          {texts.saveAndSign}
        </Button>
      )}
      {signable && (
        <Button type="button" onClick={(event) => once(() => writing.sign(source, confirmedBy(event)))}>
          {texts.sign}
        </Button>
      )}
    </div>
  );
}
