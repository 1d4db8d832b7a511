import type { SessionFields as Fields } from '../../server/sessions/contract.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { DateField } from '../ui/date-field.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

type SessionFieldsProps = { fields: Fields; lawyers: readonly { id: string; name: string }[] };

/** What a session is: its name, times, followers and lawyers. */
export function SessionFields({ fields, lawyers }: SessionFieldsProps) {
  const texts = sessionTexts[usePage().language];
  const choices = lawyers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField
        name="title"
        label={texts.sessionTitle}
        hint={texts.sessionTitleHint}
        required
        value={fields.title}
      />
      <TextArea
        name="intro"
        label={texts.intro}
        hint={texts.introHint}
        limit={1000}
        rows={4}
        value={fields.intro}
      />
      <Times fields={fields} />
      <RadioGroup
        name="visibility"
        label={texts.visibility}
        required
        value={fields.visibility}
        choices={(['public', 'signed_in'] as const).map((value) => ({
          value,
          label: texts[`visibility_${value}`],
          hint: texts[`visibility_${value}_hint`],
        }))}
      />
      <Select
        name="firstLawyerId"
        label={texts.firstLawyer}
        emptyText={texts.notNamed}
        value={fields.firstLawyerId}
        choices={choices}
      />
      <Select
        name="secondLawyerId"
        label={texts.secondLawyer}
        emptyText={texts.notNamed}
        value={fields.secondLawyerId}
        choices={choices}
      />
    </>
  );
}

function Times({ fields }: { fields: Fields }) {
  const texts = sessionTexts[usePage().language];
  return (
    <fieldset class="field">
      <legend>{texts.times}</legend>
      <p class="hint">{texts.timesHint}</p>
      <div class="stack">
        <DateField name="startsAt" label={texts.startsAt} withTime required value={fields.startsAt} />
        <DateField name="endsAt" label={texts.endsAt} withTime required value={fields.endsAt} />
        <DateField
          name="askingOpensAt"
          label={texts.askingOpensAt}
          withTime
          required
          value={fields.askingOpensAt}
        />
        <DateField
          name="askingClosesAt"
          label={texts.askingClosesAt}
          hint={texts.askingClosesHint}
          withTime
          required
          value={fields.askingClosesAt}
        />
      </div>
    </fieldset>
  );
}
