import { FieldError, type FieldProps, Hint, useField } from './field.tsx';
import { useForm } from './form-context.ts';

type CheckboxProps = Omit<FieldProps, 'value' | 'required'> & {
  checked?: boolean;
  onChange?: ((checked: boolean) => void) | undefined;
};

/** Yes or no; sent as `on` when it is yes. */
export function Checkbox({ checked = false, onChange, ...props }: CheckboxProps) {
  const { attempt } = useForm();
  const { control, error } = useField(props);
  const state = onChange
    ? { checked }
    : { defaultChecked: attempt ? Boolean(attempt.values[props.name]) : checked };
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <FieldError id={`${control.id}-error`} text={error} />
      <div class="choice">
        <input
          {...control}
          type="checkbox"
          {...state}
          onChange={(e) => onChange?.(e.currentTarget.checked)}
        />
        <label for={control.id}>{props.label}</label>
        <Hint id={`${control.id}-hint`} text={props.hint} />
      </div>
    </div>
  );
}
