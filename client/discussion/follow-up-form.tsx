import { useState } from 'preact/hooks';
import type { Consent } from '../../server/questions/contract.ts';
import { keptText } from '../live/kept-text.ts';
import { useKeptText } from '../live/use-kept-text.ts';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useDiscussion } from './discussion-context.ts';

// The contract's own values would bring its parser to every reader's browser.
const textMax = 4000;
const consents = ['as_is', 'generalised', 'not'] as const satisfies readonly Consent[];

type FollowUpFormProps = {
  question: { id: string };
  /** Where the question will go, in words. */
  into?: string | undefined;
};

/** Asks on from a question; it is read by the coordinator before anyone else sees it. */
export function FollowUpForm({ question, into }: FollowUpFormProps) {
  const { texts, Form } = useDiscussion();
  const { language, attempt } = usePage();
  const questionId = question.id;
  const refused = formOf(attempt, 'ask-follow-up', questionId);
  const [kept] = useState(() => keptText('session', `jatkokysymys.${questionId}`));
  const { text, type } = useKeptText(kept, '', fieldValue(refused, 'text'));
  const [asked, setAsked] = useState(false);
  const onInput = (typed: string) => {
    type(typed);
    setAsked(false);
  };
  const onDone = () => {
    onInput('');
    setAsked(true);
  };
  return (
    <Form
      command="ask-follow-up"
      formKey={questionId}
      hidden={{ questionId }}
      keep={`jatkokysymys.${questionId}`}
      onDone={onDone}
    >
      {asked && (
        <Notice kind="success" live>
          <p>
            {texts.followUpSent} <a href={localHref(language, '/omat-kysymykset')}>{texts.followOwn}</a>
          </p>
        </Notice>
      )}
      {into && <p>{into}</p>}
      <TextArea
        name="text"
        looks="confirm"
        label={texts.followUpLabel}
        hint={texts.followUpHint}
        required
        rows={4}
        limit={textMax}
        value={text}
        onInput={onInput}
      />
      <RadioGroup
        name="consent"
        label={texts.consent}
        required
        value="generalised"
        choices={consents.map((consent) => ({ value: consent, label: texts[`consent_${consent}`] }))}
      />
      <div class="buttons">
        <Button kind="secondary">{texts.followUpSend}</Button>
      </div>
    </Form>
  );
}
