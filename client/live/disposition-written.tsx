import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { useLiveSession } from './live-context.ts';
import { LiveForm } from './live-form.tsx';

type DispositionWrittenProps = {
  command: 'defer-question' | 'defer-waiting';
  formKey: string;
  /** What it is given to. */
  input: Readonly<Record<string, string>>;
  text: string;
  onDone: (reply: unknown) => void;
};

/** To be answered in writing: by a day, by one of the session's lawyers. */
export function DispositionWritten({ command, formKey, input, text, onDone }: DispositionWrittenProps) {
  const { texts, view, state } = useLiveSession();
  return (
    <LiveForm command={command} formKey={formKey} hidden={{ ...input, deferral: 'written' }} onDone={onDone}>
      <DateField name="until" label={texts.writtenUntil} required min={view.wrapUp?.today} />
      <RadioGroup
        name="lawyer"
        label={texts.writtenLawyer}
        hint={texts.writtenLawyerHint}
        required
        choices={state.session.lawyers.map(({ lawyer, name }) => ({ value: String(lawyer), label: name }))}
      />
      <div class="buttons">
        <Button kind="secondary">{text}</Button>
      </div>
    </LiveForm>
  );
}
