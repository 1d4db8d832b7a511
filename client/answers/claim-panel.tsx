import type { BackstageView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';

/** Who is answering, and a lawyer's way to take the question or let it go. */
export function ClaimPanel({ questionId, backstage }: { questionId: string; backstage: BackstageView }) {
  const texts = answerTexts[usePage().language];
  const { claim, editor, may } = backstage;
  return (
    <section class="panel" aria-labelledby="kuka-vastaa">
      <h2 id="kuka-vastaa">{texts.claimTitle}</h2>
      <p>
        {claim
          ? claim.mine
            ? texts.claimMine
            : fill(texts.claimTheirs, { name: claim.name })
          : texts.claimFree}
      </p>
      {claim && !claim.mine && editor && <p class="hint">{texts.claimWait}</p>}
      {may.claim && (
        <ActionForm command="claim-question" hidden={{ questionId }}>
          <p class="hint">{texts.claimHint}</p>
          <div class="buttons">
            <Button>{texts.claim}</Button>
          </div>
        </ActionForm>
      )}
      {claim?.mine && editor?.fence != null && (
        <ActionForm command="release-claim" hidden={{ questionId, fence: String(editor.fence) }} inline>
          <Button kind="secondary">{texts.release}</Button>
        </ActionForm>
      )}
    </section>
  );
}
