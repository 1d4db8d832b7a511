import { FindingList } from './finding-list.tsx';
import { fieldId, useForm } from './form-context.ts';

/**
 * What was found in a saved text that a form only signs or publishes: to be confirmed here, or mended where it was written.
 * `besides` is a text that stands in a field of the form: what is in it is shown under that.
 */
export function SavedFindings({ besides = '' }: { besides?: string }) {
  const form = useForm();
  const findings = (form.attempt?.problem.findings ?? []).filter(
    ({ text }) => text !== undefined && !besides.includes(text),
  );
  const confirmed = new Set(form.attempt?.confirmed);
  const fields = [...new Set(findings.map(({ field }) => field))];
  return (
    <>
      {fields.map((field) => (
        <div key={field} id={fieldId(form, field)} tabindex={-1}>
          <FindingList
            findings={findings
              .filter((finding) => finding.field === field)
              .map((finding) => ({ ...finding, text: finding.text ?? '', before: '', after: '' }))}
            confirming="here"
            confirmed={confirmed}
          />
        </div>
      ))}
    </>
  );
}
