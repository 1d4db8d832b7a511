import { Button } from '../ui/button.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useLiveSession } from './live-context.ts';
import { LiveForm } from './live-form.tsx';

/** Begins a pause; the time at which the session goes on may be left open. */
export function PauseForm() {
  const { state, texts } = useLiveSession();
  return (
    <LiveForm command="pause-session" hidden={{ sessionId: state.session.id }}>
      <TimeField name="until" label={texts.pauseUntil} hint={texts.pauseUntilHint} />
      <div class="buttons">
        <Button kind="secondary" icon="pause">
          {texts.pause_session}
        </Button>
      </div>
    </LiveForm>
  );
}
