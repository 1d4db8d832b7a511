import type { ComponentChildren } from 'preact';
import { uiTexts } from '../texts/ui.ts';
import { confirmedName } from './finding-list.tsx';
import { FormContext, formOf, type FormState } from './form-context.ts';
import { localHref } from './local-href.ts';
import { newOperationId } from './operation-id.ts';
import { usePage } from './page-context.ts';
import { SavedFindings } from './saved-findings.tsx';

type ActionFormProps = {
  command: string;
  /** Tells apart several forms of one command on a page, such as the question's id. */
  formKey?: string | undefined;
  /** Input that the person does not type. */
  hidden?: Readonly<Record<string, string>>;
  /** True when leaving the page with unsent text deserves a warning. */
  guarded?: boolean;
  /** The name under which what is written is kept on this device while it is unsent. */
  keep?: string | undefined;
  /** A row of one button needs no block around it. */
  inline?: boolean;
  /** A name for the form when the page has several. */
  label?: string | undefined;
  onSubmit?: ((event: SubmitEvent) => void) | undefined;
  children: ComponentChildren;
};

/** A form that performs one command; the fields inside it find their values and errors by themselves. */
export function ActionForm(props: ActionFormProps) {
  const { language, path, attempt } = usePage();
  const { command, formKey, hidden = {} } = props;
  const id = formKey ? `${command}-${formKey}` : command;
  const form = formOf(attempt, command, formKey);
  return (
    <form
      id={id}
      class={props.inline ? 'form-inline' : 'form'}
      method="post"
      action={localHref(language, `/toimet/${command}`)}
      novalidate
      aria-label={props.label}
      data-guarded={props.guarded}
      data-keep={props.keep}
      data-sending={uiTexts[language].sending}
      onSubmit={props.onSubmit}
    >
      <input type="hidden" name="operationId" value={newOperationId()} />
      <input type="hidden" name="sivu" value={path} />
      {formKey && <input type="hidden" name="lomake" value={formKey} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext.Provider value={form}>
        <ConfirmedBefore form={form} />
        <SavedFindings />
        {props.children}
      </FormContext.Provider>
    </form>
  );
}

// With script each field knows what was confirmed in it. Without, a refusal for something else must not lose that; one for
// findings shows them all.
function ConfirmedBefore({ form: { attempt } }: { form: FormState }) {
  const confirmed = attempt?.problem.code === 'identifiers_to_confirm' ? [] : (attempt?.confirmed ?? []);
  if (confirmed.length === 0) return null;
  return (
    <noscript>
      <input type="hidden" name={confirmedName} value={confirmed.join(' ')} />
    </noscript>
  );
}
