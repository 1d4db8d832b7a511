import type { DeskQuestionView } from '../../server/questions/contract.ts';
import { triageTexts } from '../texts/triage.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';
import { deskTitle } from './desk-texts.ts';

type MergeFormProps = { question: DeskQuestionView; targets: readonly DeskQuestionView[] };

/** Lets another, approved question stand for this one. */
export function MergeForm({ question, targets }: MergeFormProps) {
  const { language } = usePage();
  const texts = triageTexts[language];
  if (targets.length === 0) return <p class="hint">{texts.mergeNothing}</p>;
  return (
    <ActionForm command="merge-question" formKey={question.id} hidden={{ questionId: question.id }}>
      <Select
        name="intoId"
        label={texts.mergeLabel}
        hint={texts.mergeHint}
        required
        choices={targets.map((target) => ({
          value: target.id,
          label: `${deskTitle(target)} (${formatDay(language, target.session.startsAt)})`,
        }))}
      />
      <div class="buttons">
        <Button kind="secondary">{texts.mergeSend}</Button>
      </div>
    </ActionForm>
  );
}
