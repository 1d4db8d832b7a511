import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { questionTexts } from '../texts/questions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';

/** Takes a question back. It cannot be undone, so the button stands behind a second step. */
export function WithdrawForm({ question: { id, state } }: { question: OwnQuestionView }) {
  const texts = questionTexts[usePage().language];
  const draft = state === 'draft';
  return (
    <details>
      <summary>{draft ? texts.deleteDraft : texts.withdraw}</summary>
      <ActionForm command="withdraw-question" formKey={id} hidden={{ questionId: id }}>
        <p>{draft ? texts.deleteDraftText : texts.withdrawText}</p>
        <div class="buttons">
          <Button kind="danger">{draft ? texts.deleteDraftSure : texts.withdrawSure}</Button>
        </div>
      </ActionForm>
    </details>
  );
}
