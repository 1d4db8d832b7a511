import { Field, type FieldProps, useField } from './field.tsx';

/** A time of day; its value is `14:15`. */
export function TimeField(props: FieldProps) {
  const { control, value } = useField(props);
  return (
    <Field {...props}>
      <input {...control} class="short" type="time" defaultValue={value} />
    </Field>
  );
}
