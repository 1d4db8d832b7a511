import { useEffect, useState } from 'preact/hooks';
import type { DeclineReason } from '../../server/questions/contract.ts';
import { declineTemplates, textAfterReason } from '../triage/decline-templates.ts';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { keptDecline } from './decline-kept.ts';
import { useLiveSession } from './live-context.ts';
import { LiveForm } from './live-form.tsx';

type DispositionDeclineProps = { questionId: string; onDone: () => void };

const reasons: readonly DeclineReason[] = [
  'not_about_law',
  'single_case',
  'already_answered',
  'unclear',
  'other',
];

/** Declined with a reason and an explanation; a chosen reason brings a text to start from. */
export function DispositionDecline({ questionId, onDone }: DispositionDeclineProps) {
  const { texts } = useLiveSession();
  const { language, attempt } = usePage();
  const refused = formOf(attempt, 'decline-question', questionId);
  const [kept] = useState(() => keptDecline(questionId));
  const [reason, setReason] = useState(() => fieldValue(refused, 'reason'));
  const [text, setText] = useState(() => fieldValue(refused, 'text'));
  useEffect(() => setText((typed) => typed || kept.read()), [kept]);
  const type = (typed: string) => {
    setText(typed);
    const untouched = Object.values(declineTemplates).includes(typed);
    kept.write(untouched ? '' : typed);
  };
  const choose = (chosen: string) => {
    setReason(chosen);
    type(textAfterReason(text, chosen));
  };
  const onDeclined = () => {
    kept.write('');
    onDone();
  };
  const hidden = { questionId };
  return (
    <LiveForm command="decline-question" formKey={questionId} hidden={hidden} onDone={onDeclined}>
      <RadioGroup
        name="reason"
        label={texts.declineReason}
        required
        value={reason}
        choices={reasons.map((value) => ({ value, label: texts[`reason_${value}`] }))}
        onChange={choose}
      />
      <TextArea
        name="text"
        label={texts.declineText}
        hint={texts.declineTextHint}
        required
        rows={5}
        limit={1000}
        value={text}
        onInput={type}
      />
      <Templates lang={language === 'fi' ? undefined : 'fi'} />
      <div class="buttons">
        <Button kind="danger">{texts.declineQuestionSend}</Button>
      </div>
    </LiveForm>
  );
}

/** Without script a chosen reason brings nothing: the texts are there to be copied. */
function Templates({ lang }: { lang: string | undefined }) {
  const { alive, texts } = useLiveSession();
  if (alive) return null;
  return (
    <details>
      <summary>{texts.declineTemplates}</summary>
      <ul lang={lang}>
        {Object.entries(declineTemplates).map(([reason, text]) => (
          <li key={reason}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
