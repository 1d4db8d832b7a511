import type { QrView } from '../../server/live/contract.ts';
import { usePage } from '../ui/page-context.ts';
import { LiveContext, type LiveSessionProps, useLiveSession } from './live-context.ts';
import { useAwakeScreen } from './screen-awake.ts';
import { ScreenBetween } from './screen-between.tsx';
import { FullScreenButton } from './screen-full.tsx';
import { ScreenInvitation } from './screen-invitation.tsx';
import { ScreenLine } from './screen-line.tsx';
import { ScreenQuestion } from './screen-question.tsx';
import { ScreenSide } from './screen-side.tsx';
import { SessionState } from './session-head.tsx';
import { TimeLeft } from './time-left.tsx';
import { useLive } from './use-live.ts';

export type ScreenProps = LiveSessionProps & { qr: QrView };

/** A session on the shared screen of a meeting: large, without controls, and nothing that not all there may see. */
export function ScreenView({ qr, ...props }: ScreenProps) {
  const live = useLive({ ...props, as: 'screen' });
  useAwakeScreen();
  return (
    <LiveContext.Provider value={live}>
      <div class="screen">
        <ScreenHead />
        <ScreenLine />
        <Stage qr={qr} />
      </div>
    </LiveContext.Provider>
  );
}

function ScreenHead() {
  const { state } = useLiveSession();
  const { title, state: stage } = state.session;
  return (
    <header class="screen-head">
      <h1 lang={usePage().language === 'fi' ? undefined : 'fi'}>{title}</h1>
      <p>
        <SessionState />
        {(stage === 'live' || stage === 'paused') && <TimeLeft />}
      </p>
      <FullScreenButton />
    </header>
  );
}

function Stage({ qr }: { qr: QrView }) {
  const { state, texts } = useLiveSession();
  const { state: stage, onAirQuestionId } = state.session;
  if (stage !== 'live' && stage !== 'paused') return <ScreenInvitation qr={qr} />;
  const question = stage === 'live' && state.questions.find(({ id }) => id === onAirQuestionId);
  return (
    <div class="screen-stage">
      <main class="screen-main" aria-label={texts.screenMain}>
        {question ? <ScreenQuestion key={question.id} question={question} /> : <ScreenBetween />}
      </main>
      <ScreenSide qr={qr} />
    </div>
  );
}
