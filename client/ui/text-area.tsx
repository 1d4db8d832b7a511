import { fill } from '../texts/catalogue.ts';
import { uiTexts } from '../texts/ui.ts';
import { Field, type FieldProps, useField } from './field.tsx';
import { usePage } from './page-context.ts';

type TextAreaProps = FieldProps & {
  rows?: number;
  /** The most characters the text may have: said in the hint, never cut off while typing. */
  limit?: number | undefined;
  /** In an island: told every change; the field then shows `value` only. */
  onInput?: ((value: string) => void) | undefined;
};

/** Several lines of text. */
export function TextArea({ rows = 6, limit, onInput, ...given }: TextAreaProps) {
  const texts = uiTexts[usePage().language];
  const most = limit && fill(texts.charactersAtMost, { count: limit });
  const props = { ...given, hint: [given.hint, most].filter(Boolean).join(' ') || undefined };
  const { control, value } = useField(props);
  return (
    <Field {...props} written={onInput ? (given.value ?? '') : true}>
      {onInput ? (
        <textarea
          {...control}
          rows={rows}
          value={given.value}
          onInput={(e) => onInput(e.currentTarget.value)}
        />
      ) : (
        <textarea {...control} rows={rows} defaultValue={value} data-limit={limit} />
      )}
    </Field>
  );
}
