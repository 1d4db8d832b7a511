import { answerTexts } from '../texts/answers.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';

/** "Minullakin", and taking it back. */
export function SupportForm({ questionId, supported }: { questionId: string; supported: boolean }) {
  const texts = answerTexts[usePage().language];
  return supported ? (
    <ActionForm command="unsupport-question" hidden={{ questionId }} inline>
      <p>{texts.supported}</p>
      <Button kind="quiet">{texts.unsupport}</Button>
    </ActionForm>
  ) : (
    <ActionForm command="support-question" hidden={{ questionId }} inline>
      <Button kind="secondary">{texts.support}</Button>
    </ActionForm>
  );
}
