import { uiTexts } from '../texts/ui.ts';
import { Field, type FieldProps, useField } from './field.tsx';
import { usePage } from './page-context.ts';

export type Choice = { value: string; label: string; hint?: string | undefined };

type SelectProps = FieldProps & {
  choices: readonly Choice[];
  /** The words of the empty choice; without a value there always is one. */
  emptyText?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
};

/** One of a list. */
export function Select({ choices, emptyText, onChange, ...props }: SelectProps) {
  const texts = uiTexts[usePage().language];
  const { control, value } = useField(props);
  const shown = onChange ? { value: props.value ?? '' } : { defaultValue: value };
  const mayBeEmpty = emptyText !== undefined || !props.value;
  return (
    <Field {...props}>
      <select {...control} {...shown} onChange={(e) => onChange?.(e.currentTarget.value)}>
        {mayBeEmpty && <option value="">{emptyText ?? texts.choose}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
