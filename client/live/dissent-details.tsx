import { useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { Deed } from './deed.tsx';
import { keptDissent } from './dissent-kept.ts';
import { LiveForm } from './live-form.tsx';
import { useLiveSession } from './live-context.ts';
import { hasDissented } from './signing.ts';
import { useKeptText } from './use-kept-text.ts';

const markdownMax = 20_000;

type DissentDetailsProps = {
  question: QuestionView;
  lawyer: 1 | 2;
  /** The exact text that the other lawyer has signed. */
  version: { versionId: string; revision: number };
};

/** Instead of signing: a lawyer's own signed text, which can be changed and taken back until the answer is published. */
export function DissentDetails({ question, lawyer, version }: DissentDetailsProps) {
  const { texts } = useLiveSession();
  const signed = hasDissented(question, lawyer);
  const refused = formOf(usePage().attempt, 'sign-dissent', version.versionId);
  const [kept] = useState(() => keptDissent(question.id, lawyer));
  const source = question.backstage?.dissentSources.find((written) => written.lawyer === lawyer);
  const written = useKeptText(kept, source?.markdown ?? '', fieldValue(refused, 'markdown'));
  const { versionId, revision } = version;
  return (
    <details open={refused.attempt !== null}>
      <summary>{signed ? texts.dissentEdit : texts.dissentWrite}</summary>
      <div class="stack">
        <p class="hint">{signed ? `${texts.dissentYours} ${texts.dissentSignInstead}` : texts.dissentWhat}</p>
        <LiveForm
          command="sign-dissent"
          formKey={versionId}
          hidden={{ versionId, revision: String(revision) }}
          onDone={written.sent}
        >
          <TextArea
            name="markdown"
            looks="confirm"
            label={texts.dissent}
            hint={texts.dissentHint}
            required
            rows={6}
            limit={markdownMax}
            value={written.text}
            onInput={written.type}
          />
          <div class="buttons">
            <Button kind="secondary">{signed ? texts.dissentSignChanged : texts.dissentSign}</Button>
          </div>
        </LiveForm>
        {signed && (
          <Deed
            command="withdraw-dissent"
            formKey={versionId}
            kind="quiet"
            input={{ versionId }}
            text={texts.dissentWithdraw}
            label={fill(texts.dissentWithdrawOf, { title: question.title })}
            onDone={() => written.keep(written.text)}
          />
        )}
      </div>
    </details>
  );
}
