import { useState } from 'preact/hooks';
import type { RemarkReply } from '../../server/discussion/contract.ts';
import { keptText } from '../live/kept-text.ts';
import { useKeptText } from '../live/use-kept-text.ts';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { type Discussion, useDiscussion } from './discussion-context.ts';

// The contract's own number would bring its parser to every reader's browser.
const textMax = 1000;

type RemarkFormProps = {
  question: { id: string; title: string };
  /** A declined remark of one's own, to be written anew. */
  insteadOf?: { id: string; text: string };
};

/** Where a remark is written; what is typed stays on this device until it has been sent. */
export function RemarkForm({ question, insteadOf }: RemarkFormProps) {
  const { texts, Form, role, onOwn } = useDiscussion();
  const questionId = question.id;
  const key = insteadOf?.id ?? questionId;
  const refused = formOf(usePage().attempt, 'write-remark', key);
  const [kept] = useState(() => keptText('session', `huomio.${key}`));
  const { text, type, sent } = useKeptText(kept, insteadOf?.text ?? '', fieldValue(refused, 'text'));
  const [state, setState] = useState<RemarkReply['state'] | null>(null);
  const again = insteadOf ? { insteadOf: insteadOf.id } : {};
  const onDone = (reply: unknown) => {
    const { remarkId: id, state: told } = reply as RemarkReply; // as: the reply of write-remark
    const own = { questionId, questionTitle: question.title, sessionId: '', declineReason: null };
    sent();
    onOwn({ ...own, id, text, state: told });
    if (insteadOf) return onOwn({ ...own, ...insteadOf, state: 'withdrawn' });
    type('');
    setState(told);
  };
  return (
    <Form
      command="write-remark"
      formKey={key}
      hidden={{ questionId, ...again }}
      keep={`huomio.${key}`}
      onDone={onDone}
    >
      {state && (
        <Notice kind="success" live>
          <p>{state === 'shown' ? texts.remarkPublished : texts.remarkSent}</p>
        </Notice>
      )}
      <TextArea
        name="text"
        looks="confirm"
        label={texts.remarkLabel}
        hint={hintFor(texts, role)}
        required
        rows={3}
        limit={textMax}
        value={text}
        onInput={(typed) => {
          type(typed);
          setState(null);
        }}
      />
      <div class="buttons">
        <Button kind="secondary">{insteadOf ? texts.sendAgain : texts.sendRemark}</Button>
      </div>
    </Form>
  );
}

function hintFor(texts: Discussion['texts'], role: Discussion['role']): string {
  if (role === 'lawyer') return texts.remarkHint_lawyer;
  return role === 'coordinator' ? texts.remarkHint_coordinator : texts.remarkHint_moderated;
}
