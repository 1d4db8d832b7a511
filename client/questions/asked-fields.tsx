import { consents, questionTextMax } from '../../server/questions/contract.ts';
import { questionTexts } from '../texts/questions.ts';
import { DateField } from '../ui/date-field.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

/** What stands in a question's form at first. */
export type Asked = { text: string; sectionHint: string; neededBy: string | null; consent: string };

/** The one box. */
export function QuestionTextField({ text }: { text: string }) {
  const texts = questionTexts[usePage().language];
  return (
    <TextArea
      name="text"
      looks="confirm"
      label={texts.textLabel}
      hint={texts.textHint}
      required
      rows={9}
      limit={questionTextMax}
      value={text}
    />
  );
}

/** What may be told besides the question itself. `today` is the first day that can be asked for. */
export function AskedDetailFields({ asked, today }: { asked: Asked; today: string }) {
  const texts = questionTexts[usePage().language];
  return (
    <>
      <TextField
        name="sectionHint"
        looks="confirm"
        label={texts.sectionLabel}
        hint={texts.sectionHint}
        value={asked.sectionHint}
      />
      <DateField
        name="neededBy"
        label={texts.neededByLabel}
        hint={texts.neededByHint}
        min={today}
        value={asked.neededBy ?? ''}
      />
      <RadioGroup
        name="consent"
        label={texts.consentLabel}
        required
        value={asked.consent}
        choices={consents.map((consent) => ({
          value: consent,
          label: texts[`consent_${consent}`],
          hint: texts[`consent_${consent}_hint`],
        }))}
      />
    </>
  );
}
