import type { AnswerNeed, BackstageView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';

type SignAnswerFormProps = {
  sign: NonNullable<BackstageView['may']['sign']>;
  needs: readonly AnswerNeed[];
  /** Whose signature this would be. */
  signer: string;
};

/** Puts one's name under exactly the text it stands below. */
export function SignAnswerForm({ sign, needs, signer }: SignAnswerFormProps) {
  const texts = answerTexts[usePage().language];
  const others = needs.flatMap((need) => (need.kind === 'signature' && need.name !== signer ? [need.name] : []));
  const { versionId, revision, number } = sign;
  return (
    <ActionForm command="sign-answer" hidden={{ versionId, revision: String(revision) }}>
      <p>{fill(texts.signWhat, { number })}</p>
      <p>{others.length > 0 ? fill(texts.signThenOther, { name: others.join(', ') }) : texts.signThenReady}</p>
      <p class="hint">{texts.signUnsaved}</p>
      <div class="buttons">
        <Button icon="check">{fill(texts.sign, { number })}</Button>
      </div>
    </ActionForm>
  );
}
