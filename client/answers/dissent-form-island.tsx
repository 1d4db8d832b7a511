import { useState } from 'preact/hooks';
import type { BackstageView } from '../../server/answers/contract.ts';
import { keptDissent } from '../live/dissent-kept.ts';
import { useKeptText } from '../live/use-kept-text.ts';
import { liveDissentTexts } from '../texts/live-dissents.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';

type DissentFormState = {
  questionId: string;
  lawyer: 1 | 2;
  dissent: NonNullable<BackstageView['may']['dissent']>;
  limit: number;
};

/** A lawyer's own text beside the other's answer: written, changed and taken back. With script it is kept until it is sent. */
export function DissentForm({ questionId, lawyer, dissent, limit }: DissentFormState) {
  const { language, attempt } = usePage();
  const texts = liveDissentTexts[language];
  const { versionId, revision, markdown, signed } = dissent;
  const refused = formOf(attempt, 'sign-dissent');
  const [kept] = useState(() => keptDissent(questionId, lawyer));
  const { text, type, keep } = useKeptText(kept, markdown, fieldValue(refused, 'markdown'));
  return (
    <div class="stack">
      <p class="hint">{signed ? texts.dissentYours : texts.dissentWhat}</p>
      <ActionForm command="sign-dissent" hidden={{ versionId, revision: String(revision) }}>
        <TextArea
          name="markdown"
          looks="confirm"
          label={texts.dissent}
          hint={texts.dissentHint}
          required
          rows={8}
          limit={limit}
          value={text}
          onInput={type}
        />
        <div class="buttons">
          <Button kind="secondary">{signed ? texts.dissentSignChanged : texts.dissentSign}</Button>
        </div>
      </ActionForm>
      {signed && (
        <ActionForm command="withdraw-dissent" hidden={{ versionId }} inline onSubmit={() => keep(text)}>
          <Button kind="quiet">{texts.dissentWithdraw}</Button>
        </ActionForm>
      )}
    </div>
  );
}

hydrateIsland('dissent-form', DissentForm);
