import { FieldError, type FieldProps, Hint, Need, useField } from './field.tsx';
import type { Choice } from './select.tsx';

type RadioGroupProps = FieldProps & {
  choices: readonly Choice[];
  onChange?: ((value: string) => void) | undefined;
};

/** One of a few choices, all in sight. */
export function RadioGroup({ choices, onChange, ...props }: RadioGroupProps) {
  const { control, error, value } = useField(props);
  const { id, name, ...described } = control;
  const picked = onChange ? props.value : value;
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'} role="radiogroup" {...described}>
      <legend>
        {props.label} <Need required={props.required} />
      </legend>
      <Hint id={`${id}-hint`} text={props.hint} />
      <FieldError id={`${id}-error`} text={error} />
      {choices.map((choice, index) => (
        <Radio
          key={choice.value}
          // The first one has the field's own id, so that a list of errors can link to it.
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={name}
          choice={choice}
          checked={choice.value === picked}
          onChange={onChange}
        />
      ))}
    </fieldset>
  );
}

type RadioProps = {
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  onChange: ((value: string) => void) | undefined;
};

function Radio({ id, name, choice, checked, onChange }: RadioProps) {
  const hintId = choice.hint && `${id}-choice-hint`;
  const state = onChange ? { checked } : { defaultChecked: checked };
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        aria-describedby={hintId}
        onChange={() => onChange?.(choice.value)}
        {...state}
      />
      <label for={id}>{choice.label}</label>
      {hintId && <Hint id={hintId} text={choice.hint} />}
    </div>
  );
}
