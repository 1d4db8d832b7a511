import { fill } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { useDiscussion } from './discussion-context.ts';
import { startOf } from './remark-words.ts';

type WithdrawRemarkProps = { remark: { id: string; text: string }; onDone?: () => void };

/** Takes one's own remark back. */
export function WithdrawRemark({ remark, onDone }: WithdrawRemarkProps) {
  const { texts, Form } = useDiscussion();
  const { id: remarkId, text } = remark;
  return (
    <Form command="withdraw-remark" formKey={remarkId} hidden={{ remarkId }} inline onDone={() => onDone?.()}>
      <Button kind="quiet" label={fill(texts.withdrawRemarkOf, { start: startOf(text) })}>
        {texts.withdrawRemark}
      </Button>
    </Form>
  );
}
