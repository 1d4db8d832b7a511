import { declineReasons, type DeskQuestionView } from '../../server/questions/contract.ts';
import { triageTexts } from '../texts/triage.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { declineTemplates } from './decline-templates.ts';
import { writtenLang } from './desk-texts.ts';

/** A reason and an explanation to the asker, with texts to start from; with script a chosen reason brings its text. */
export function DeclineForm({ question }: { question: DeskQuestionView }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  return (
    <ActionForm command="decline-question" formKey={question.id} hidden={{ questionId: question.id }} guarded>
      <RadioGroup
        name="reason"
        label={texts.declineLabel}
        required
        choices={declineReasons.map((reason) => ({ value: reason, label: texts[`reason_${reason}`] }))}
      />
      <TextArea
        name="text"
        label={texts.declineTextLabel}
        hint={texts.declineTextHint}
        required
        rows={5}
        limit={1000}
      />
      <details>
        <summary>{texts.templates}</summary>
        <ul lang={writtenLang(language)}>
          {Object.entries(declineTemplates).map(([reason, text]) => (
            <li key={reason}>{text}</li>
          ))}
        </ul>
      </details>
      <div class="buttons">
        <Button kind="danger">{texts.declineSend}</Button>
      </div>
    </ActionForm>
  );
}
