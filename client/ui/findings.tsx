import { fieldFindings, fieldId, fieldValue, useForm } from './form-context.ts';
import { type GivenFindings, LiveFindings, type Looks } from './live-findings.tsx';
import { placeFindings } from './place-findings.ts';

type FindingsProps = {
  /** The name of the field. */
  name: string;
  looks: Looks;
  /** In an island: what stands in the field now. */
  value?: string | undefined;
};

/** What a page's script needs to go on from a field's findings as they were rendered. */
export type FindingsState = { id: string; looks: Looks; given: GivenFindings };

/** Under a field: where its text may tell who a client is. In a form that is no island it comes alive by `show-findings.ts`. */
export function Findings({ name, looks, value }: FindingsProps) {
  const form = useForm();
  const id = fieldId(form, name);
  // The offsets are in the text as the server read it.
  const sent = fieldValue(form, name).replace(/\r\n?/g, '\n').trim();
  const findings = fieldFindings(form, name).filter(({ text }) => text === undefined);
  const given = {
    findings: placeFindings(sent, findings),
    confirmed: form.attempt?.confirmed ?? [],
    asked: looks === 'confirm' && form.attempt?.problem.code === 'identifiers_to_confirm',
  };
  const state: FindingsState = { id, looks, given };
  return (
    <div data-findings={JSON.stringify(state)}>
      <LiveFindings {...state} value={value} />
    </div>
  );
}
