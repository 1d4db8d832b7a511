import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { keptText } from './kept-text.ts';
import { LiveForm } from './live-form.tsx';
import { useLiveSession } from './live-context.ts';

const textMax = 4000;
const consents = ['as_is', 'generalised', 'not'] as const;

/** A worker's question while the session goes on; it goes to triage, not to the screen. */
export function LateQuestion() {
  const { texts, state } = useLiveSession();
  const { language, attempt } = usePage();
  const sessionId = state.session.id;
  const refused = formOf(attempt, 'submit-question');
  const [text, setText] = useState(() => fieldValue(refused, 'text'));
  const [asked, setAsked] = useState(false);
  // Only until the tab is closed: others may use the same computer, and what was asked is the asker's own.
  const [kept] = useState(() => keptText('session', `kysymys.${sessionId}`));
  useEffect(() => setText((typed) => typed || kept.read()), [kept]);
  const type = (typed: string) => {
    setText(typed);
    setAsked(false);
    kept.write(typed);
  };
  const onDone = () => {
    type('');
    setAsked(true);
  };
  return (
    <section class="panel" aria-labelledby="ask-title">
      <h2 id="ask-title">{texts.ask}</h2>
      {asked && (
        <Notice kind="success" live>
          <p>
            {texts.asked} <a href={localHref(language, '/omat-kysymykset')}>{texts.followOwn}</a>
          </p>
        </Notice>
      )}
      <LiveForm command="submit-question" hidden={{ sessionId }} onDone={onDone}>
        <TextArea
          name="text"
          looks="confirm"
          label={texts.askText}
          hint={texts.askHint}
          required
          rows={4}
          limit={textMax}
          value={text}
          onInput={type}
        />
        <RadioGroup
          name="consent"
          label={texts.consent}
          required
          value="generalised"
          choices={consents.map((consent) => ({ value: consent, label: texts[`consent_${consent}`] }))}
        />
        <Button>{texts.send}</Button>
      </LiveForm>
    </section>
  );
}
