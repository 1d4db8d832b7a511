import { Field, type FieldProps, useField } from './field.tsx';

type TextFieldProps = FieldProps & {
  inputmode?: 'text' | 'numeric' | 'email' | 'url';
  autocomplete?: string;
  /** In an island: told every change; the field then shows `value` only. */
  onInput?: ((value: string) => void) | undefined;
};

/** One line of text. */
export function TextField({ inputmode = 'text', autocomplete = 'off', onInput, ...props }: TextFieldProps) {
  const { control, value } = useField(props);
  return (
    <Field {...props} written={onInput ? (props.value ?? '') : true}>
      {onInput ? (
        <input
          {...control}
          type="text"
          inputmode={inputmode}
          value={props.value}
          onInput={(e) => onInput(e.currentTarget.value)}
        />
      ) : (
        <input
          {...control}
          type="text"
          inputmode={inputmode}
          autocomplete={autocomplete}
          defaultValue={value}
        />
      )}
    </Field>
  );
}
