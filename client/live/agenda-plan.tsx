import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLiveSession } from './live-context.ts';
import { LiveForm } from './live-form.tsx';

/** The coordinator's form for one question: suggested minutes, and the lawyer who answers first. */
export function AgendaPlan({ question }: { question: QuestionView }) {
  const { texts, state } = useLiveSession();
  const { attempt } = usePage();
  const { id, title, agenda } = question;
  const refused = attempt?.command === 'plan-question' && attempt.key === id;
  return (
    <details open={refused}>
      <summary>{texts.plan}</summary>
      <LiveForm
        command="plan-question"
        formKey={id}
        hidden={{ questionId: id }}
        onDone={() => announce(fill(texts.planSaved, { title }))}
      >
        <div class="field-row">
          <TextField
            name="minutes"
            label={texts.planMinutes}
            inputmode="numeric"
            value={agenda.minutes === null ? '' : String(agenda.minutes)}
          />
          <Select
            name="firstLawyer"
            label={texts.planFirst}
            emptyText={texts.planFirstOpen}
            value={agenda.firstLawyer === null ? '' : String(agenda.firstLawyer)}
            choices={state.session.lawyers.map(({ lawyer, name }) => ({
              value: String(lawyer),
              label: name,
            }))}
          />
        </div>
        <div class="buttons">
          <Button kind="secondary" label={fill(texts.planSaveOf, { title })}>
            {texts.planSave}
          </Button>
        </div>
      </LiveForm>
    </details>
  );
}
