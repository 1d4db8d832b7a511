import { useLayoutEffect, useState } from 'preact/hooks';
import { fill } from '../texts/catalogue.ts';
import { uiTexts } from '../texts/ui.ts';
import { Field, type FieldProps, useField } from '../ui/field.tsx';
import { usePage } from '../ui/page-context.ts';
import { CursorMark } from './cursor-mark.tsx';
import { bindField } from './shared-bind.ts';
import type { SharedField as FieldName } from './shared-doc.ts';
import type { SharedWriting } from './shared-writing.ts';
import { useStore } from './store.ts';

type SharedFieldProps = FieldProps & {
  name: FieldName;
  writing: SharedWriting;
  rows: number;
  limit: number;
  /** Where the other lawyer is in this very field. */
  other: { index: number; name: string } | null;
};

/** A text box that two write at once. */
export function SharedField({ writing, rows, limit, other, ...given }: SharedFieldProps) {
  const most = fill(uiTexts[usePage().language].charactersAtMost, { count: limit });
  const props = { ...given, hint: [given.hint, most].filter(Boolean).join(' ') };
  const { control } = useField(props);
  const { texts } = useStore(writing.store);
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const { name } = given;
  useLayoutEffect(() => (area ? bindField(area, name, writing) : undefined), [area, name, writing]);
  return (
    <Field {...props} written={texts[name]}>
      <div class="shared-text">
        <textarea {...control} ref={setArea} rows={rows} />
        {area && other && <CursorMark area={area} text={texts[name]} index={other.index} name={other.name} />}
      </div>
    </Field>
  );
}
