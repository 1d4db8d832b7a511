import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Decision, useDiscussion } from './discussion-context.ts';

const offeredMs = 10_000;
const lookAgainMs = 1_000;

/** Offers for ten seconds to undo what was just decided, and longer while the focus is on it. */
export function UndoDecision({ decision, onOver }: { decision: Decision; onOver(): void }) {
  const { texts, Form } = useDiscussion();
  const box = useRef<HTMLDivElement>(null);
  const { remarkId, decided } = decision;
  useEffect(() => {
    const end = () => {
      // Who has the focus on the button must not lose it to a bar that goes away.
      if (box.current?.contains(document.activeElement)) timer = setTimeout(end, lookAgainMs);
      else onOver();
    };
    let timer = setTimeout(end, offeredMs);
    return () => clearTimeout(timer);
  }, [decision, onOver]);
  return (
    <div ref={box} class="notice notice-success undo" role="status">
      <Icon name="check" />
      <p>{decided === 'shown' ? texts.undoShown : texts.undoDeclined}</p>
      <Form
        command="reconsider-remark"
        formKey={`undo-${remarkId}`}
        hidden={{ remarkId }}
        inline
        onDone={onOver}
      >
        <Button kind="secondary" icon="undo">
          {texts.undoRemark}
        </Button>
      </Form>
    </div>
  );
}
