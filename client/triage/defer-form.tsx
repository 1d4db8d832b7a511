import type { DeskQuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { triageTexts } from '../texts/triage.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';

type DeferFormProps = {
  question: DeskQuestionView;
  /** The session it would go to; null when none has been planned. */
  next: { title: string; startsAt: string } | null;
  today: string;
};

/** To the forum's next session, or to be answered in writing by a day by one of the session's lawyers. */
export function DeferForm({ question, next, today }: DeferFormProps) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const where = next
    ? fill(texts.deferNextTo, { session: next.title, when: formatDateTime(language, next.startsAt) })
    : texts.deferNextWaits;
  return (
    <ActionForm command="defer-question" formKey={question.id} hidden={{ questionId: question.id }}>
      <RadioGroup
        name="deferral"
        label={texts.deferLabel}
        required
        value={question.writtenBy ? 'written' : 'next_session'}
        choices={[
          { value: 'next_session', label: texts.deferNext, hint: where },
          { value: 'written', label: texts.deferWritten },
        ]}
      />
      <fieldset class="field">
        <legend>{texts.deferWrittenDetails}</legend>
        <DateField
          name="until"
          label={texts.deferUntil}
          required
          min={today}
          value={question.daysLate > 0 ? '' : (question.deferredUntil ?? '')}
        />
        {question.lawyers.length > 0 && (
          <RadioGroup
            name="lawyer"
            label={texts.deferLawyer}
            hint={texts.deferLawyerHint}
            required
            value={question.lawyers.find(({ name }) => name === question.writtenBy)?.lawyer.toString() ?? ''}
            choices={question.lawyers.map(({ lawyer, name }) => ({ value: String(lawyer), label: name }))}
          />
        )}
      </fieldset>
      <div class="buttons">
        <Button kind="secondary">{texts.deferSend}</Button>
      </div>
    </ActionForm>
  );
}
