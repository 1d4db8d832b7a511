import { fill } from '../texts/catalogue.ts';
import type { SessionState } from '../../server/sessions/contract.ts';
import type { LiveTexts } from '../texts/live.ts';
import { Deed } from './deed.tsx';
import { useLiveSession } from './live-context.ts';
import { queueOf } from './live-session-parts.ts';
import { PauseForm } from './pause-form.tsx';

type Move = { command: string; text: keyof LiveTexts; primary?: boolean };

const resume: Move = { command: 'resume-session', text: 'resume_session', primary: true };
const wrapUp: Move = { command: 'wrap-up-session', text: 'wrap_up_session' };

/** What the page offers in each state; whether it is allowed is the server's to say. */
const coordinatorMoves: Partial<Record<SessionState, readonly Move[]>> = {
  planned: [{ command: 'open-session', text: 'open_session', primary: true }],
  open: [{ command: 'freeze-session', text: 'freeze_session', primary: true }],
  frozen: [{ command: 'start-session', text: 'start_session', primary: true }],
  live: [wrapUp],
  paused: [resume, wrapUp],
  wrap_up: [{ command: 'close-session', text: 'close_session', primary: true }],
};
const lawyerMoves: Partial<Record<SessionState, readonly Move[]>> = { live: [], paused: [resume] };

/** Running the session: the moves between its states, and what comes on air next. */
export function SessionControls() {
  const { view, texts, state } = useLiveSession();
  const { id: sessionId, state: stage, onAirQuestionId } = state.session;
  const coordinator = view.audience === 'coordinator';
  const moves = (coordinator ? coordinatorMoves : lawyerMoves)[stage];
  const [next] = stage === 'live' ? queueOf(state) : [];
  if (!moves || (!coordinator && view.audience !== 'lawyer')) return null;
  return (
    <section class="panel" aria-labelledby="controls-title" data-focus-home tabindex={-1}>
      <h2 id="controls-title">{texts.controls}</h2>
      {stage === 'live' && <p class="hint">{texts.controlsHint}</p>}
      <div class="buttons">
        {next && (
          <Deed
            key="next"
            command="put-on-air"
            formKey="next"
            kind="primary"
            input={{ sessionId, questionId: next.id }}
            text={fill(texts.putNextOnAir, { title: next.title })}
          />
        )}
        {onAirQuestionId && (stage === 'live' || stage === 'paused') && (
          <Deed key="off" command="take-off-air" input={{ sessionId }} text={texts.takeOffAir} />
        )}
        {moves.map(({ command, text, primary }) => (
          <Deed
            key={command}
            command={command}
            kind={primary ? 'primary' : 'secondary'}
            input={{ sessionId }}
            text={texts[text]}
          />
        ))}
      </div>
      {stage === 'live' && <PauseForm />}
      {coordinator && (stage === 'planned' || stage === 'open' || stage === 'frozen') && (
        <details>
          <summary>{texts.cancelMore}</summary>
          <p>{texts.cancelHint}</p>
          <Deed command="cancel-session" kind="danger" input={{ sessionId }} text={texts.cancel_session} />
        </details>
      )}
    </section>
  );
}
