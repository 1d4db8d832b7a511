import { Deed } from './deed.tsx';
import { usePage } from '../ui/page-context.ts';
import { DispositionWritten } from './disposition-written.tsx';
import { useLiveSession } from './live-context.ts';
import { Folded } from './wrap-up-item.tsx';

/** The same disposition for all that is left; each can still be undone by itself. */
export function WrapUpAll({ onGiven }: { onGiven: (reply: unknown) => void }) {
  const { state, texts } = useLiveSession();
  const { attempt } = usePage();
  const input = { sessionId: state.session.id };
  return (
    <section class="card" aria-labelledby="all-at-once-title">
      <h3 id="all-at-once-title">{texts.allAtOnce}</h3>
      <Deed
        command="defer-waiting"
        formKey="all-next"
        input={{ ...input, deferral: 'next_session' }}
        text={texts.allToNextSession}
        onDone={onGiven}
      />
      <Folded title={texts.allInWriting} open={attempt?.key === 'all-written'}>
        <DispositionWritten
          command="defer-waiting"
          formKey="all-written"
          input={input}
          text={texts.allInWritingSend}
          onDone={onGiven}
        />
      </Folded>
    </section>
  );
}
