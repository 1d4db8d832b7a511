import type { BackstageView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { liveDissentTexts } from '../texts/live-dissents.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';

type SignAnswerFormProps = {
  sign: NonNullable<BackstageView['may']['sign']>;
  /** True when the signer's own editor is open on the page. */
  writing: boolean;
  /** True when the signer's dissent stands beside the answer. */
  dissented: boolean;
};

/** Puts one's name under exactly the text it stands below. */
export function SignAnswerForm({ sign, writing, dissented }: SignAnswerFormProps) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { versionId, revision, number, stillNeeded } = sign;
  return (
    <ActionForm command="sign-answer" hidden={{ versionId, revision: String(revision) }}>
      <p>{fill(texts.signWhat, { number })}</p>
      <p>
        {stillNeeded.length > 0
          ? fill(texts.signThenOther, { name: stillNeeded.join(', ') })
          : texts.signThenReady}
      </p>
      {dissented && <p>{liveDissentTexts[language].dissentSignInstead}</p>}
      {writing && <p class="hint">{texts.signUnsaved}</p>}
      <div class="buttons">
        <Button icon="check">{fill(texts.sign, { number })}</Button>
      </div>
    </ActionForm>
  );
}
