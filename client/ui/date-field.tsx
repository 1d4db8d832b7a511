import { Field, type FieldProps, useField } from './field.tsx';

type DateFieldProps = FieldProps & {
  /** With a time of day the value is `2026-11-25T13:00` in Helsinki (see `inputDateTime`), else `2026-11-25`. */
  withTime?: boolean;
  min?: string | undefined;
  max?: string | undefined;
};

/** A calendar day, or a day and a time. */
export function DateField({ withTime = false, min, max, ...props }: DateFieldProps) {
  const { control, value } = useField(props);
  return (
    <Field {...props}>
      <input
        {...control}
        class="short"
        type={withTime ? 'datetime-local' : 'date'}
        defaultValue={value}
        min={min}
        max={max}
      />
    </Field>
  );
}
