import type { DeskQuestionView } from '../../server/questions/contract.ts';
import { triageTexts } from '../texts/triage.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';

/** To the forum's next session, or to be answered in writing by a day. */
export function DeferForm({ question, today }: { question: DeskQuestionView; today: string }) {
  const texts = triageTexts[usePage().language];
  return (
    <ActionForm command="defer-question" formKey={question.id} hidden={{ questionId: question.id }}>
      <RadioGroup
        name="deferral"
        label={texts.deferLabel}
        required
        value="next_session"
        choices={[
          { value: 'next_session', label: texts.deferNext },
          { value: 'written', label: texts.deferWritten },
        ]}
      />
      <DateField name="until" label={texts.deferUntil} hint={texts.deferUntilHint} min={today} />
      <div class="buttons">
        <Button kind="secondary">{texts.deferSend}</Button>
      </div>
    </ActionForm>
  );
}
