import type { ComponentType, ComponentChildren } from 'preact';
import { reportTexts } from '../texts/report-identifiers.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';

// The contract's own list would bring its parser to every reader's browser.
const kinds = ['unsaid', 'name', 'number', 'contact', 'address', 'combination'] as const;

type FormProps = {
  command: string;
  formKey?: string | undefined;
  hidden?: Readonly<Record<string, string>>;
  onDone?: (reply: unknown) => void;
  children: ComponentChildren;
};

type ReportProps = {
  of: { entryId: string } | { questionId: string } | { remarkId: string };
  /** How the form is sent, where the page is alive. */
  Form?: ComponentType<FormProps>;
  /** What tells it apart where a page has several: the beginning of the text. */
  start?: string | undefined;
  /** Told when it has been sent without leaving the page. */
  onDone?: () => void;
};

/** “This has personal data in it”: by anyone who can read a text, in no words that could say it again. */
export function ReportIdentifiers({ of, Form = ActionForm, start, onDone }: ReportProps) {
  const { language, attempt } = usePage();
  const texts = reportTexts[language];
  const [key = ''] = Object.values(of);
  return (
    <details class="report" open={attempt?.command === 'report-identifiers' && attempt.key === key}>
      <summary>
        {texts.report}
        {start && <span class="unseen">: {start}</span>}
      </summary>
      <Form command="report-identifiers" formKey={key} hidden={of} {...(onDone && { onDone })}>
        <p>{texts.reportText}</p>
        <Select
          name="kind"
          label={texts.kind}
          settled
          value="unsaid"
          choices={kinds.map((kind) => ({ value: kind, label: texts[`kind_${kind}`] }))}
        />
        <div class="buttons">
          <Button kind="danger">{texts.send}</Button>
        </div>
      </Form>
    </details>
  );
}
