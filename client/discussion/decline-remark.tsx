import type { RemarkView } from '../../server/discussion/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { useDiscussion } from './discussion-context.ts';
import { remarkTemplates } from './remark-templates.ts';
import { startOf } from './remark-words.ts';

// The contract's own number would bring its parser to every reader's browser.
const reasonMax = 500;

type DeclineRemarkProps = { remark: RemarkView; shown?: boolean };

/** Declines a remark, or takes it out of sight, for a ready reason by one press or for one that is written. */
export function DeclineRemark({ remark, shown = false }: DeclineRemarkProps) {
  const { texts, Form, onDecided } = useDiscussion();
  const { attempt, language } = usePage();
  const remarkId = remark.id;
  const lang = language === 'fi' ? undefined : 'fi';
  const refusedHere = attempt?.command === 'decline-remark' && attempt.key === remarkId;
  const start = startOf(remark.text);
  const onDone = () => onDecided({ remarkId, decided: 'declined' });
  return (
    <details open={refusedHere}>
      <summary aria-label={fill(shown ? texts.hideRemarkOf : texts.declineRemarkOf, { start })}>
        {shown ? texts.hideRemark : texts.declineRemark}
      </summary>
      <div class="stack">
        <p class="hint">{texts.declineHint}</p>
        <ul class="cards">
          {remarkTemplates.map((reason, index) => (
            <li key={reason}>
              <Form
                command="decline-remark"
                formKey={`${remarkId}-${index + 1}`}
                hidden={{ remarkId, reason }}
                inline
                onDone={onDone}
              >
                <Button kind="secondary" label={fill(texts.declineWith, { reason })}>
                  <span lang={lang}>{reason}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        <Form command="decline-remark" formKey={remarkId} hidden={{ remarkId }} onDone={onDone}>
          <TextArea name="reason" label={texts.declineOther} required rows={2} limit={reasonMax} />
          <div class="buttons">
            <Button kind="danger">{texts.declineSend}</Button>
          </div>
        </Form>
      </div>
    </details>
  );
}
