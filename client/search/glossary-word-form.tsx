import { glossaryKinds, type GlossaryWordView } from '../../server/search/contract.ts';
import { glossaryTexts } from '../texts/glossary.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

type Props = {
  /** The word to be changed; without it a new one is written. */
  word?: GlossaryWordView | undefined;
  proposed?: string | undefined;
};

/** Writes a word of the glossary. */
export function GlossaryWordForm({ word, proposed = '' }: Props) {
  const texts = glossaryTexts[usePage().language];
  const choices = glossaryKinds.map((kind) => ({ value: kind, label: texts[`kind_${kind}`] }));
  return (
    <ActionForm
      command="write-glossary-word"
      formKey={word?.id}
      hidden={word ? { glossaryWordId: word.id } : {}}
      guarded
    >
      <TextField
        name="phrase"
        label={texts.phrase}
        hint={word ? undefined : texts.phraseHint}
        required
        value={word?.phrase ?? proposed}
      />
      <TextField
        name="terms"
        label={texts.terms}
        hint={texts.termsHint}
        required
        value={word?.terms.join(', ') ?? ''}
      />
      <Select name="kind" label={texts.kind} required value={word?.kind ?? 'synonym'} choices={choices} />
      <div class="buttons">
        <Button>{word ? texts.save : texts.add}</Button>
      </div>
    </ActionForm>
  );
}
