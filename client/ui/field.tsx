import type { ComponentChildren } from 'preact';
import { uiTexts } from '../texts/ui.ts';
import { Findings } from './findings.tsx';
import { fieldError, fieldId, fieldValue, useForm } from './form-context.ts';
import { Icon } from './icon.tsx';
import type { Looks } from './live-findings.tsx';
import { usePage } from './page-context.ts';

/** What every field is told. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Said in words beside the label, as is the opposite. */
  required?: boolean;
  /** Something always stands chosen, so that neither is said. */
  settled?: boolean;
  /** What stands in the field at first; what the person typed in a refused form goes before it. */
  value?: string | undefined;
  /** What is looked for in a written text; only what may never be saved, unless it is said. */
  looks?: Looks | undefined;
};

/** The attributes that tie a control to its label, hint and error; `null` values are left out of the page. */
export type ControlAttributes = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

/** The ids, the value and the error of one field in the form it stands in. */
export function useField(props: FieldProps) {
  const form = useForm();
  const id = fieldId(form, props.name);
  const error = fieldError(form, props.name);
  const described = [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const control: ControlAttributes = {
    id,
    name: props.name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
  return { control, error, value: fieldValue(form, props.name, props.value) };
}

type AroundProps = FieldProps & {
  /** A text that people write; in an island with what stands in it now. */
  written?: boolean | string;
  children: ComponentChildren;
};

/** Label, hint and error around one control, and what in a written text may tell who a client is. */
export function Field({ written = false, ...props }: AroundProps) {
  const form = useForm();
  const id = fieldId(form, props.name);
  const error = fieldError(form, props.name);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>
        {props.label} {!props.settled && <Need required={props.required} />}
      </label>
      <Hint id={`${id}-hint`} text={props.hint} />
      <FieldError id={`${id}-error`} text={error} />
      {props.children}
      {written !== false && (
        <Findings
          name={props.name}
          looks={props.looks ?? 'blocks'}
          value={written === true ? undefined : written}
        />
      )}
    </div>
  );
}

export function Need({ required = false }: { required?: boolean | undefined }) {
  const text = uiTexts[usePage().language];
  return <span class="need">({required ? text.required : text.optional})</span>;
}

export function Hint({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p class="hint" id={id}>
      {text}
    </p>
  ) : null;
}

export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  const { errorPrefix } = uiTexts[usePage().language];
  return text ? (
    <p class="field-error" id={id}>
      <Icon name="error" />
      <span>
        <span class="unseen">{errorPrefix} </span>
        {text}
      </span>
    </p>
  ) : null;
}
